"""Recalls: the public side of an enrolment whose protocol calls patients back."""
