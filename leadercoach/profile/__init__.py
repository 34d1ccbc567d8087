"""The leader's own habits against the four advice points: numbers, sentences, what charts show."""
