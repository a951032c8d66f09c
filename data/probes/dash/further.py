# What the small application leaves out: a layout that takes its time, and calls from other origins.
import time

from dash import Dash, html
from flask_cors import CORS

app = Dash(__name__)
server = app.server
CORS(server, origins="https://other.example")


def layout():
    time.sleep(0.3)
    return html.H1("Hello, World!")


app.layout = layout
