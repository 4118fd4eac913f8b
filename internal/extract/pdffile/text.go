package pdffile

// TextString decodes a text string (7.9.2.2): PDFDocEncoding, UTF-16 or UTF-8.
func TextString(s String) (string, error) { return textString(s) }
