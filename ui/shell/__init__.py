"""The application around the pages: frame, window, routes, the open file, screens before it."""
