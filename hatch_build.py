"""Compiles the reader if asked for it, by CITECONV_COMPILED=1: docs/decisions/0020-compiled-if-asked.md."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ASKED = os.environ.get("CITECONV_COMPILED", "0") not in ("", "0")
ROOM = "citeconv/chicago"
MODULES = (
    "assemble cover decode features fields gaps grammar initials kinds lanes lattice looks marks names reader volumes"
).split()
"""Where the time goes. Not the weights: mypyc works out a cached property anew each time."""


class Compiled(BuildHookInterface[Any]):
    """Lays what a C compiler makes of the modules beside them in the wheel, and leaves the checkout as it is."""

    def dependencies(self) -> list[str]:
        """What is needed to build, beside hatchling."""
        return ["mypy>=1.15", "setuptools"] if ASKED else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles, unless the package is installed to be edited."""
        if not ASKED or version == "editable":
            return
        from mypyc.build import mypycify
        from setuptools import Distribution

        self.built = TemporaryDirectory()
        there = Path(self.built.name)
        files = [f"{self.root}/src/{ROOM}/{module}.py" for module in MODULES]
        extensions = mypycify([f"--cache-dir={there}", *files], target_dir=str(there), debug_level="0")
        build = Distribution({"ext_modules": extensions}).get_command_obj("build_ext")
        build.build_lib, build.build_temp = str(there / "lib"), str(there)
        build.ensure_finalized()
        build.run()
        compiled = {file: str(Path(file).relative_to(build.build_lib)) for file in build.get_outputs()}
        build_data["force_include"] |= compiled
        build_data |= {"pure_python": False, "infer_tag": True}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Clears away what is in the wheel by now."""
        if "built" in vars(self):
            self.built.cleanup()
