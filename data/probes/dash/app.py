# A small Dash application: what is typed comes back in a greeting, beside a chart.
import sys

from dash import Dash, Input, Output, callback, dcc, html

app = Dash(__name__)
server = app.server

app.layout = [
    html.H1("Hello, World!", id="greeting"),
    dcc.Input(id="name"),
    dcc.Graph(figure={"data": [{"y": [1, 3, 2]}]}),
]


@callback(Output("greeting", "children"), Input("name", "value"), prevent_initial_call=True)
def greet(name):
    return f"Hello, {name}"


if __name__ == "__main__":
    app.run(debug=True, port=sys.argv[1])
