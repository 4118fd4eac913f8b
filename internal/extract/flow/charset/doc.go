// Package charset tells how the bytes of a text are to be read: UTF-8, UTF-16,
// UTF-32, CP949 (which holds EUC-KR), JOHAB, ISO-2022-KR, the Japanese encodings,
// GB18030 or Windows-1252 (which holds Latin-1), and says of anything else that
// it is no text that Naru reads.
package charset
