"""The window. It knows leadercoach; leadercoach never knows it."""
