package tesseract

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// wanted are the languages that Naru reads, the first one first: only with kor
// in front does the program part Korean words as they are parted on the page.
var wanted = []string{korean, "eng"}

const korean = "kor"

// orientation is the data that tells which way up a page is.
const orientation = "osd"

// find gives the program's path; "" where it is not installed. Windows and macOS
// start programs from their desktop with a path that lacks the usual places.
func find() string {
	if path, err := exec.LookPath("tesseract"); err == nil {
		if abs, err := filepath.Abs(path); err == nil {
			return abs
		}
	}
	var usual []string
	switch runtime.GOOS {
	case "windows":
		for _, name := range []string{"ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LocalAppData"} {
			if dir := os.Getenv(name); dir != "" {
				usual = append(usual, filepath.Join(dir, "Tesseract-OCR", "tesseract.exe"),
					filepath.Join(dir, "Programs", "Tesseract-OCR", "tesseract.exe"))
			}
		}
	case "darwin":
		usual = []string{"/opt/homebrew/bin/tesseract", "/usr/local/bin/tesseract", "/opt/local/bin/tesseract"}
	}
	for _, path := range usual {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return path
		}
	}
	return ""
}

// version reads the first line of `tesseract --version`: "tesseract 5.3.0",
// "tesseract v5.3.3.20231005".
func version(said []byte) string {
	first, _, _ := strings.Cut(string(said), "\n")
	name, v, ok := strings.Cut(strings.TrimSpace(first), " ")
	if !ok || name != "tesseract" {
		return ""
	}
	return strings.TrimPrefix(strings.TrimSpace(v), "v")
}

// languages reads `tesseract --list-langs`: a heading, then a name a line.
func languages(said []byte) []string {
	var out []string
	lines := bufio.NewScanner(bytes.NewReader(said))
	for lines.Scan() {
		name := strings.TrimSpace(lines.Text())
		if name != "" && !strings.ContainsAny(name, " :") {
			out = append(out, name)
		}
	}
	return out
}

// choose parts the wanted languages into those installed and those not.
func choose(installed []string) (there, missing []string) {
	for _, l := range wanted {
		if slices.Contains(installed, l) {
			there = append(there, l)
		} else {
			missing = append(missing, l)
		}
	}
	return there, missing
}
