"""The system calls that a process which only reads bytes never needs, by number and processor."""

import struct
from dataclasses import dataclass

_LOAD, _JUMP_EQUAL, _JUMP_BITS, _RETURN = 0x20, 0x15, 0x45, 0x06  # classic BPF, from linux/bpf_common.h
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000  # SECCOMP_RET_ALLOW, SECCOMP_RET_ERRNO
_PERMISSION, _UNKNOWN = 1, 38  # EPERM, ENOSYS
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
_WRITES = 0x3 | 0o100 | 0o1000  # O_WRONLY, O_RDWR, O_CREAT, O_TRUNC
_THREAD = 0x10000  # CLONE_THREAD
_X32 = 0x40000000  # the second numbering of 64-bit Intel

# In order: sockets; processes; other processes' memory and signals; files' names, rights and sizes; the machine.
_INTEL = (
    "41 42 43 49 50 53 288  57 58 59 322  62 200 234 101 310 311 424 434 438"
    " 76 77 82 83 84 85 86 87 88 90 91 92 93 94 133 188 189 190 258 259 260 263 264 265 266 268 280 285 304 316 319 452"
    " 29 155 160 161 165 166 167 169 170 171 175 176 246 248 249 250 272 298 308 313 320 321 323 425 426 427"
)
_ARM = (
    "198 199 200 201 202 203 242  221 281  129 130 131 117 270 271 424 434 438"
    " 45 46 33 34 35 36 37 38 52 53 54 55 5 6 7 47 88 265 276 279 452"
    " 194 41 164 51 40 39 224 142 161 162 105 106 104 217 218 219 97 241 268 273 280 282 425 426 427"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Processor:
    """How one processor numbers its calls."""

    audit: int  # AUDIT_ARCH_…, from linux/audit.h
    refused: tuple[int, ...]
    open: int | None
    openat: int
    clone: int
    limits: int  # prlimit64
    unknown: tuple[int, ...] = (435, 437)  # clone3, openat2: their arguments cannot be looked at, C falls back


PROCESSORS = {
    "x86_64": Processor(
        audit=0xC000003E, refused=tuple(map(int, _INTEL.split())), open=2, openat=257, clone=56, limits=302
    ),
    "aarch64": Processor(
        audit=0xC00000B7, refused=tuple(map(int, _ARM.split())), open=None, openat=56, clone=220, limits=261
    ),
}


def filter_program(processor: Processor) -> bytes:
    """The seccomp filter that lets a process compute, read and write what is open, and nothing else that matters."""
    refuse, unknown = (_RETURN, 0, 0, _REFUSE | _PERMISSION), (_RETURN, 0, 0, _REFUSE | _UNKNOWN)
    allow = (_RETURN, 0, 0, _ALLOW)
    program = [
        (_LOAD, 0, 0, _ARCHITECTURE), (_JUMP_EQUAL, 1, 0, processor.audit), refuse,
        (_LOAD, 0, 0, _NUMBER), (_JUMP_BITS, 0, 1, _X32), refuse,
    ]  # fmt: skip
    for number in processor.refused:
        program += [(_JUMP_EQUAL, 0, 1, number), refuse]
    for number in processor.unknown:
        program += [(_JUMP_EQUAL, 0, 1, number), unknown]
    for opening, argument in ((processor.open, 1), (processor.openat, 2)):
        if opening is not None:  # only for reading
            flags = (_LOAD, 0, 0, _ARGUMENTS + 8 * argument)
            program += [(_JUMP_EQUAL, 0, 4, opening), flags, (_JUMP_BITS, 0, 1, _WRITES), refuse, allow]
    threads = (_LOAD, 0, 0, _ARGUMENTS)
    program += [(_JUMP_EQUAL, 0, 4, processor.clone), threads, (_JUMP_BITS, 1, 0, _THREAD), refuse, allow]
    low, high = (_LOAD, 0, 0, _ARGUMENTS + 16), (_LOAD, 0, 0, _ARGUMENTS + 20)  # the new limit: only asking is allowed
    program += [
        (_JUMP_EQUAL, 0, 6, processor.limits), low, (_JUMP_EQUAL, 1, 0, 0), refuse,
        high, (_JUMP_EQUAL, 1, 0, 0), refuse, allow,
    ]  # fmt: skip
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in program)
