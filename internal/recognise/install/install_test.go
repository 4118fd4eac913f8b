package install_test

import (
	"testing"

	"naru/internal/library"
	"naru/internal/recognise/install"
)

func TestEachSystemIsToldItsOwnCommand(t *testing.T) {
	none := library.RecognitionEngine{Missing: []string{"kor", "eng"}}
	english := library.RecognitionEngine{Available: true, Name: "tesseract", Languages: []string{"eng"}, Missing: []string{"kor"}}
	for _, c := range []struct {
		name   string
		system install.System
		engine library.RecognitionEngine
		want   install.How
	}{
		{"Debian without it", install.System{OS: "linux", Release: "debian"}, none, install.How{System: "linux", Command: "sudo apt install tesseract-ocr tesseract-ocr-kor tesseract-ocr-eng"}},
		{"Ubuntu without Korean", install.System{OS: "linux", Release: "ubuntu debian"}, english, install.How{System: "linux", Languages: true, Command: "sudo apt install tesseract-ocr-kor"}},
		{"Rocky Linux", install.System{OS: "linux", Release: "rocky rhel centos fedora"}, none, install.How{System: "linux", Command: "sudo dnf install tesseract tesseract-langpack-kor tesseract-langpack-eng"}},
		{"Manjaro", install.System{OS: "linux", Release: "manjaro arch"}, english, install.How{System: "linux", Languages: true, Command: "sudo pacman -S tesseract-data-kor"}},
		{"a Linux that says nothing", install.System{OS: "linux"}, library.RecognitionEngine{}, install.How{System: "linux", Command: "sudo apt install tesseract-ocr tesseract-ocr-kor tesseract-ocr-eng"}},
		{"a Mac", install.System{OS: "darwin"}, none, install.How{System: "mac", Command: "brew install tesseract tesseract-lang"}},
		{"Windows", install.System{OS: "windows"}, none, install.How{System: "windows", Command: "winget install --interactive UB-Mannheim.TesseractOCR"}},
	} {
		if got := c.system.For(c.engine); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestTheDistributionIsReadFromOsRelease(t *testing.T) {
	const file = "NAME=\"Ubuntu\"\nVERSION_ID=\"24.04\"\nID=ubuntu\nID_LIKE=debian\nHOME_URL=\"x\"\n"
	if got := install.Release(file); got != "ubuntu debian" {
		t.Errorf("got %q", got)
	}
	if got := install.Release("no such thing"); got != "" {
		t.Errorf("got %q from nonsense", got)
	}
}
