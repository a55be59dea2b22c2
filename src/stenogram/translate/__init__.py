"""Sentences → sentences of another language. One file an engine; knows nothing of archives or pages."""

from stenogram.translate.apertium import ApertiumTranslator, apertium_translator
from stenogram.translate.argos import ArgosTranslator, argos_translator
from stenogram.translate.batches import Passage, Sought, batches_of, request_for
from stenogram.translate.budget import Budget, Price, known_prices, price_of, prices_from
from stenogram.translate.ctranslate2 import CTranslate2Translator, ctranslate2_translator
from stenogram.translate.deepl import DeepLTranslator, deepl_translator
from stenogram.translate.foreign import foreign_language
from stenogram.translate.fxtranslate import FxTranslator, fxtranslate_translator
from stenogram.translate.libretranslate import LibreTranslateTranslator, libretranslate_translator
from stenogram.translate.memory import Offer, draft_that_holds, offers
from stenogram.translate.openai import OpenAITranslator, openai_translator
from stenogram.translate.running import Outcome, Setting, translate_passages
from stenogram.translate.terms import TermFinder, merged_terms, terms_digest

__all__ = [
    "ApertiumTranslator",
    "ArgosTranslator",
    "Budget",
    "CTranslate2Translator",
    "DeepLTranslator",
    "FxTranslator",
    "LibreTranslateTranslator",
    "Offer",
    "OpenAITranslator",
    "Outcome",
    "Passage",
    "Price",
    "Setting",
    "Sought",
    "TermFinder",
    "apertium_translator",
    "argos_translator",
    "batches_of",
    "ctranslate2_translator",
    "deepl_translator",
    "draft_that_holds",
    "foreign_language",
    "fxtranslate_translator",
    "known_prices",
    "libretranslate_translator",
    "merged_terms",
    "offers",
    "openai_translator",
    "price_of",
    "prices_from",
    "request_for",
    "terms_digest",
    "translate_passages",
]
