# Hands an application to an adapter for cloud functions, and one request as a cloud would send it.
import importlib
import json
import logging
import sys

sys.path.insert(0, ".")
adapter, place, path = sys.argv[1:4]
module, _, name = place.partition(":")
application = getattr(importlib.import_module(module), name.removesuffix("()"))
if name.endswith("()"):
    application = application()

REQUEST = {
    "version": "2.0",
    "routeKey": "$default",
    "rawPath": path,
    "rawQueryString": "",
    "headers": {"host": "127.0.0.1", "accept": "*/*"},
    "requestContext": {
        "http": {"method": "GET", "path": path, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1", "userAgent": "a probe"},
        "stage": "$default",
        "domainName": "127.0.0.1",
    },
    "isBase64Encoded": False,
}

found = {}


class Noted(logging.Handler):
    """Keeps what went wrong, where an adapter only logs it."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1]:
            problem = record.exc_info[1]
            found["problem"] = f"{type(problem).__name__}: {problem}"[:160]


logging.getLogger().addHandler(Noted())
try:
    if adapter == "mangum":
        from mangum import Mangum

        function = Mangum(application)
    else:
        from apig_wsgi import make_lambda_handler

        function = make_lambda_handler(application)
    found["status"] = function(REQUEST, None)["statusCode"]
except BaseException as problem:
    found["problem"] = f"{type(problem).__name__}: {problem}"[:160]
print("\n" + json.dumps(found))
