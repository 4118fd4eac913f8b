// Package charset tells by their evidence how the bytes of a text are to be read:
// as UTF-8, UTF-16, UTF-32, CP949 (which holds EUC-KR), JOHAB, ISO-2022-KR, the
// Japanese and Chinese encodings, or one of the code pages of the Cyrillic, Greek,
// Arabic, Hebrew, Thai and Latin alphabets. Of a text that is none of them it
// gives what is ASCII, and of anything else it says that it is no text.
package charset
