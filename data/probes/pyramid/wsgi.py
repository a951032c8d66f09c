# The application for those who call it by hand.
from app import main

app = main({})
