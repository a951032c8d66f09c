# What the experiments with one framework found, as they find it.
from __future__ import annotations


class Findings:
    """Settled traits, other observations and problems, each with how it was seen."""

    def __init__(self) -> None:
        self.traits: dict[str, dict] = {}
        self.noted: dict[str, dict] = {}
        self.problems: list[str] = []
        self.closure: dict[str, str] = {}

    def settle(self, trait: str, value: object, how: str) -> None:
        """A trait that an experiment decided."""
        self.traits[trait] = {"value": value, "how": how}

    def settle_at_least(self, trait: str, value: object, how: str) -> None:
        """A trait of which an experiment shows a part: the framework has this, and may have more."""
        self.traits[trait] = {"value": value, "atLeast": True, "how": how}

    def note(self, name: str, value: object, how: str) -> None:
        """An observation that decides no trait by itself."""
        self.noted[name] = {"value": value, "how": how}

    def trouble(self, experiment: str, problem: BaseException) -> None:
        """An experiment that did not come to an end."""
        self.problems.append(f"{experiment}: {str(problem) or type(problem).__name__}")
