// Package install says which command gets the recognition program, or languages for
// it, on a system. It starts nothing and asks nobody; the window and the command line
// each say it in their own sentences.
package install

import (
	"os"
	"runtime"
	"strings"

	"naru/internal/library"
)

// How says how to get what is lacking.
type How struct {
	System    string // "linux", "mac" or "windows": for the sentence about the command
	Languages bool   // the program is there, but lacks languages
	Command   string
}

// System is what decides how programs are installed.
type System struct {
	OS      string // as runtime.GOOS has it
	Release string // Linux: the words of ID and ID_LIKE in os-release
}

// releaseFile names the distribution (os-release(5)).
const releaseFile = "/etc/os-release"

// ThisSystem looks at the system that Naru runs on.
func ThisSystem() System {
	s := System{OS: runtime.GOOS}
	if s.OS != "linux" {
		return s
	}
	data, err := os.ReadFile(releaseFile)
	if err != nil {
		return s // then the line for the most common family is shown
	}
	s.Release = Release(string(data))
	return s
}

// Release gives the names of the distribution and of those it is like.
func Release(file string) string {
	var names []string
	for _, line := range strings.Split(file, "\n") {
		key, value, ok := strings.Cut(strings.TrimSpace(line), "=")
		if ok && (key == "ID" || key == "ID_LIKE") {
			names = append(names, strings.Fields(strings.Trim(value, `"'`))...)
		}
	}
	return strings.Join(names, " ")
}

// For says how to get what an engine lacks: the program, or languages that
// it cannot read yet.
func (s System) For(e library.RecognitionEngine) How {
	how := How{System: "linux", Languages: e.Available}
	switch s.OS {
	case "darwin":
		how.System, how.Command = "mac", "brew install tesseract tesseract-lang"
		if e.Available {
			how.Command = "brew install tesseract-lang"
		}
	case "windows":
		// Only the setup's own window lets Korean be ticked.
		how.System, how.Command = "windows", "winget install --interactive UB-Mannheim.TesseractOCR"
	default:
		how.Command = s.linux(e)
	}
	return how
}

// families are the package managers of Linux with the names of the packages.
var families = []struct {
	like, install, program, language string
}{
	{"fedora", "sudo dnf install", "tesseract", "tesseract-langpack-"},
	{"rhel", "sudo dnf install", "tesseract", "tesseract-langpack-"},
	{"arch", "sudo pacman -S", "tesseract", "tesseract-data-"},
	{"debian", "sudo apt install", "tesseract-ocr", "tesseract-ocr-"},
}

func (s System) linux(e library.RecognitionEngine) string {
	f := families[len(families)-1]
	for _, name := range strings.Fields(s.Release) {
		for _, g := range families {
			if g.like == name {
				f = g
			}
		}
	}
	parts := []string{f.install}
	missing := e.Missing
	if !e.Available {
		parts = append(parts, f.program)
		if len(missing) == 0 {
			missing = []string{"kor", "eng"}
		}
	}
	for _, l := range missing {
		parts = append(parts, f.language+l)
	}
	return strings.Join(parts, " ")
}
