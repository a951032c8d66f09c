# Runs a framework's test client and notes whether it needed a port.
import json
import runpy
import sys

sys.path.insert(0, ".")
sys.argv = sys.argv[1:]
listened = []
sys.addaudithook(lambda event, words: listened.append(str(words[1])) if event == "socket.bind" else None)

found = {}
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
except ModuleNotFoundError as problem:
    found["missing"] = problem.name
except SystemExit as ended:
    if ended.code:
        found["problem"] = f"ended with {ended.code}"
except BaseException as problem:
    found["problem"] = f"{type(problem).__name__}: {problem}".splitlines()[0][:200]
print("\n" + json.dumps({**found, "listened": listened}))
