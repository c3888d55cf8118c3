"""Looks at an installation from inside and says what is wrong with it, and what to do: `chairflow doctor`."""
