"""What can be said about secrets, components and licences of what is shipped."""
