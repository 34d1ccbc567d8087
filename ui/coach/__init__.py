"""The coach's side of the window: clients, and what each of them shares."""
