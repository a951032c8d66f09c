# Flask's test client, without a server.
from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello():
    return {"message": "Hello, World!"}


assert app.test_client().get("/").json == {"message": "Hello, World!"}
