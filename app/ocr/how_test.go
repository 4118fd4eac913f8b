package ocr_test

import (
	"testing"

	"naru/app/ocr"
	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
)

func TestEachSystemIsToldItsOwnCommand(t *testing.T) {
	none := library.RecognitionEngine{Missing: []string{"kor", "eng"}}
	english := library.RecognitionEngine{Available: true, Name: "tesseract", Languages: []string{"eng"}, Missing: []string{"kor"}}
	for _, c := range []struct {
		name   string
		system ocr.System
		engine library.RecognitionEngine
		want   ocr.How
	}{
		{"Debian without it", ocr.System{OS: "linux", Release: "debian"}, none, ocr.How{Key: "ocr.get.linux", Command: "sudo apt install tesseract-ocr tesseract-ocr-kor tesseract-ocr-eng"}},
		{"Ubuntu without Korean", ocr.System{OS: "linux", Release: "ubuntu debian"}, english, ocr.How{Key: "ocr.languages.linux", Command: "sudo apt install tesseract-ocr-kor"}},
		{"Rocky Linux", ocr.System{OS: "linux", Release: "rocky rhel centos fedora"}, none, ocr.How{Key: "ocr.get.linux", Command: "sudo dnf install tesseract tesseract-langpack-kor tesseract-langpack-eng"}},
		{"Manjaro", ocr.System{OS: "linux", Release: "manjaro arch"}, english, ocr.How{Key: "ocr.languages.linux", Command: "sudo pacman -S tesseract-data-kor"}},
		{"a Linux that says nothing", ocr.System{OS: "linux"}, library.RecognitionEngine{}, ocr.How{Key: "ocr.get.linux", Command: "sudo apt install tesseract-ocr tesseract-ocr-kor tesseract-ocr-eng"}},
		{"a Mac", ocr.System{OS: "darwin"}, none, ocr.How{Key: "ocr.get.mac", Command: "brew install tesseract tesseract-lang"}},
		{"Windows", ocr.System{OS: "windows"}, none, ocr.How{Key: "ocr.get.windows", Command: "winget install --interactive UB-Mannheim.TesseractOCR"}},
	} {
		if got := c.system.Install(c.engine); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestTheDistributionIsReadFromOsRelease(t *testing.T) {
	const file = "NAME=\"Ubuntu\"\nVERSION_ID=\"24.04\"\nID=ubuntu\nID_LIKE=debian\nHOME_URL=\"x\"\n"
	if got := ocr.Release(file); got != "ubuntu debian" {
		t.Errorf("got %q", got)
	}
	if got := ocr.Release("no such thing"); got != "" {
		t.Errorf("got %q from nonsense", got)
	}
}

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
			how := ocr.System{OS: os}.Install(library.RecognitionEngine{Available: available, Missing: []string{"kor"}})
			for _, lang := range message.Languages {
				if m.In(lang).T(how.Key) == how.Key {
					t.Errorf("%s has no sentence %q", lang, how.Key)
				}
			}
		}
	}
}
