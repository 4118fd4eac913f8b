package ocr

import (
	"strings"

	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/recognise/install"
)

// codes are the languages by the names that recognition programs use.
var codes = map[string]string{"kor": "ko", "eng": "en"}

// Languages names languages in the person's own.
func Languages(p message.Printer, list []string) string {
	var names []string
	for _, l := range list {
		if code, ok := codes[l]; ok {
			l = words.Language(p, code)
		}
		names = append(names, l)
	}
	return strings.Join(names, ", ")
}

// Engine names the program with its version and languages: "Tesseract 5.3.0 ·
// Korean, English".
func Engine(p message.Printer, e library.RecognitionEngine) string {
	name := e.Name
	if name == "tesseract" {
		name = "Tesseract"
	}
	name = strings.TrimSpace(name + " " + e.Version)
	if len(e.Languages) == 0 {
		return name
	}
	return name + words.Dot + Languages(p, e.Languages)
}

// HowKey is the translation key of the sentence before the command that gets what is
// lacking.
func HowKey(how install.How) string {
	if how.Languages {
		return "ocr.languages." + how.System
	}
	return "ocr.get." + how.System
}
