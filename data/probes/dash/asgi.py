# The same application on Dash's other backend, FastAPI.
from dash import Dash

from app import app as described

app = Dash(__name__, backend="fastapi")
app.layout = described.layout
server = app.server
