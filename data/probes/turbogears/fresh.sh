# Makes a full project and works with it. Its packages lie aside, so that they slow no timing of the core.
set -e
export PATH="$PWD/aside/bin:$PATH" PYTHONPATH="$PWD/aside:$PWD/fresh"
case $1 in
  quickstart) gearbox quickstart -a -s fresh ;;
  setup-app) cd fresh && python -c "from setuptools import setup; setup()" -q egg_info && gearbox setup-app ;;
  migrate) cd fresh && gearbox migrate create first && gearbox migrate upgrade ;;
  visit) python fresh.py ;;
esac
