package ocr_test

import (
	"testing"

	"naru/app/ocr"
	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/recognise/install"
)

func TestTheEngineIsNamedInThePersonsLanguage(t *testing.T) {
	m, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	e := library.RecognitionEngine{Available: true, Name: "tesseract", Version: "5.3.0", Languages: []string{"kor", "eng", "deu"}}
	for lang, want := range map[string]string{"en": "Tesseract 5.3.0 · Korean, English, deu", "ko": "Tesseract 5.3.0 · 한국어, 영어, deu"} {
		if got := ocr.Engine(m.In(lang), e); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

func TestEveryWayToGetItHasItsSentence(t *testing.T) {
	m, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	for _, os := range []string{"linux", "darwin", "windows", "freebsd"} {
		for _, available := range []bool{true, false} {
			key := ocr.HowKey(install.System{OS: os}.For(library.RecognitionEngine{Available: available, Missing: []string{"kor"}}))
			for _, lang := range message.Languages {
				if m.In(lang).T(key) == key {
					t.Errorf("%s has no sentence %q", lang, key)
				}
			}
		}
	}
}
