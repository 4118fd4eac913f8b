package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/recognise/install"
	"naru/internal/workspace"
)

var update = flag.Bool("update", false, "write what the commands print into the transcripts")

// TestMain lets the test program serve as the reading child, as naructl does.
func TestMain(m *testing.M) {
	if handled, code := workspace.ServeAsWorker(); handled {
		os.Exit(code)
	}
	if os.Getenv(asProgram) != "" {
		main()
		return
	}
	flag.Parse()
	os.Exit(m.Run())
}

// TestTranscripts runs each session of testdata/*.txt from an empty library
// and compares what it prints. A line "$ naructl …" is a command; what follows
// is its output, standard error included; "[exit 3]" a code other than 0.
// REPORTS stands for a folder of small reports made for the test, SCANS for one
// of scans, WORK for an empty one; a line "$ cp FROM TO" copies a file, as a
// person would. A line "# Without Tesseract." takes the recognition program away.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	reports, scans := makeReports(t), makeScans(t)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			needs(t, string(data))
			got := replay(t, string(data), reports, scans)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(data), got); diff != "" {
				t.Errorf("the session went otherwise (-written +printed):\n%s", diff)
			}
		})
	}
}

// needs skips a transcript that says "# needs PROGRAM" where there is none.
func needs(t *testing.T, transcript string) {
	t.Helper()
	for line := range strings.Lines(transcript) {
		if program, ok := strings.CutPrefix(strings.TrimSpace(line), "# needs "); ok {
			if _, err := exec.LookPath(program); err != nil {
				t.Skipf("%s is not installed", program)
			}
		}
	}
}

// replay runs the commands of a transcript and gives the transcript anew.
func replay(t *testing.T, transcript, reports, scans string) string {
	t.Helper()
	work := t.TempDir()
	env := map[string]string{"NARU_LIBRARY": filepath.Join(work, "library"), "LANG": "en_US.UTF-8"}
	var out strings.Builder
	var engine seer
	for _, line := range strings.Split(transcript, "\n") {
		if strings.HasPrefix(line, "#") {
			engine.missing = engine.missing || line == "# Without Tesseract."
			out.WriteString(line + "\n")
			continue
		}
		places := strings.NewReplacer("REPORTS", reports, "SCANS", scans, "WORK", work)
		if files, ok := strings.CutPrefix(line, "$ cp "); ok {
			out.WriteString(line + "\n\n")
			from, to, _ := strings.Cut(files, " ")
			copyFile(t, places.Replace(from), places.Replace(to))
			continue
		}
		command, ok := strings.CutPrefix(line, "$ naructl ")
		if !ok {
			continue
		}
		out.WriteString(line + "\n")
		args := splitWords(places.Replace(command))
		var printed bytes.Buffer
		p := program{in: strings.NewReader("From standard input: 표준 입력 #stdin\n"), out: &printed, err: &printed,
			getenv: func(name string) string { return env[name] }, engine: engine,
			system: install.System{OS: "linux", Release: "debian"}}
		code := p.run(context.Background(), args)
		text := strings.NewReplacer(reports, "REPORTS", scans, "SCANS", work, "WORK").Replace(printed.String())
		out.WriteString(steady(text))
		if code != 0 {
			fmt.Fprintf(&out, "[exit %d]\n", code)
		}
		out.WriteString("\n")
	}
	return strings.TrimRight(out.String(), "\n") + "\n"
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(to), 0o700)
	}
	if err == nil {
		err = os.WriteFile(to, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// unsteady parts of the output: times, sizes and hashes of generated files.
var unsteady = []struct {
	re *regexp.Regexp
	by string
}{
	{regexp.MustCompile(`"((?:cpu_)?seconds)":[0-9.e-]+`), `"$1":0`},
	{regexp.MustCompile(`· [0-9.]+ s\b`), `· 0.0 s`},
	{regexp.MustCompile(`· [0-9.]+초`), `· 0.0초`},
	{regexp.MustCompile(`[0-9.]+ MB`), `0.0 MB`},
	{regexp.MustCompile(`"[0-9a-f]{64}"`), `"<sha256>"`},
	{regexp.MustCompile(`"\d{4}-\d\d-\d\dT[0-9:.]+(Z|[+-][0-9:]+)"`), `"<time>"`},
	{regexp.MustCompile(`(kept on )\d{4}-\d\d-\d\d`), `$1<day>`},
	{regexp.MustCompile(`\d{4}-\d\d-\d\d( 저장)`), `<day>$1`},
	{regexp.MustCompile(`"score":[0-9.e-]+`), `"score":1`},
	{regexp.MustCompile(`"(text|database)_bytes":\d+`), `"${1}_bytes":1`},
	{regexp.MustCompile(`((?:library|before-restore|automatic|damaged)-)[0-9TZ.-]+\.sqlite`), `${1}<time>.sqlite`},
	{regexp.MustCompile(`(?m)^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d  `), `<day> <time>  `},
	{regexp.MustCompile(`("bytes"):\d+`), `$1:1`},
}

func steady(text string) string {
	for _, u := range unsteady {
		text = u.re.ReplaceAllString(text, u.by)
	}
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return text
}

// splitWords splits as a shell does: at blanks, save inside quotes.
func splitWords(line string) []string {
	var words []string
	var word strings.Builder
	inWord := false
	quote := rune(0)
	for _, r := range line {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote != 0:
			word.WriteRune(r)
		case r == '\'' || r == '"':
			quote, inWord = r, true
		case r == ' ':
			if inWord {
				words = append(words, word.String())
				word.Reset()
				inWord = false
			}
		default:
			word.WriteRune(r)
			inWord = true
		}
	}
	if inWord {
		words = append(words, word.String())
	}
	return words
}
