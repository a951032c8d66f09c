# Imports the top modules of installed packages, each in a process of its own.
import json
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, files

# Packages for Django are imported in projects, which have settings.
SETTINGS = "from importlib.util import find_spec\nif find_spec('django'): __import__('django.conf').conf.settings.configure()\n"

found = {}
for package in sys.argv[1:]:
    try:
        listed = files(package) or []
    except PackageNotFoundError:
        found[package] = "not installed"
        continue
    modules = {path.parts[0].removesuffix(".py") for path in listed if path.suffix == ".py" and len(path.parts) <= 2}
    modules = sorted(name for name in modules if name.isidentifier() and name not in ("tests", "test", "examples", "docs"))
    line = f"import {', '.join(modules)}" if modules else "pass"
    try:
        ended = subprocess.run([sys.executable, "-c", SETTINGS + line], capture_output=True, text=True, timeout=30)
        found[package] = "works" if ended.returncode == 0 else ended.stderr.strip().splitlines()[-1][:200]
    except subprocess.TimeoutExpired:
        found[package] = "took more than 30 s"
print("\n" + json.dumps(found))
