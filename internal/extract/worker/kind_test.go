package worker

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"naru/internal/library"
)

// sourceOf is a file with this content.
func sourceOf(t testing.TB, content []byte) *source {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := newSource(f)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// zipOf is an archive of empty parts.
func zipOf(t testing.TB, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range parts {
		if _, err := z.Create(part); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// oleOf is no valid OLE file, but has a directory with these streams.
func oleOf(streams ...string) string {
	b := make([]byte, 512)
	copy(b, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	for _, name := range streams {
		entry := make([]byte, oleEntry)
		units := append(utf16.Encode([]rune(name)), 0)
		for i, u := range units {
			binary.LittleEndian.PutUint16(entry[2*i:], u)
		}
		binary.LittleEndian.PutUint16(entry[64:], uint16(2*len(units)))
		entry[66] = 2
		b = append(b, entry...)
	}
	return string(b)
}

func TestAFileIsKnownByItsContent(t *testing.T) {
	const saved = "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\n"
	const page = "<!DOCTYPE html><html><body>이민정책</body></html>"
	for _, c := range []struct {
		about, name, content string
		format               string
		code                 library.Code
	}{
		{"a PDF", "a.pdf", "%PDF-1.7\n", "pdf", ""},
		{"a PDF of any name", "a.hwp", "%PDF-1.7\n", "pdf", ""},
		{"a PDF of no name", "", "%PDF-1.7\n", "pdf", ""},
		{"a PDF behind a server's words", "a", "HTTP/1.1 200 OK\r\n\r\n%PDF-1.7\n", "pdf", ""},
		{"a PDF without its first line", "a.pdf", "%\xE2\xE3\r\n\n12 0 obj\n<<", "pdf", ""},
		{"a text about PDFs", "a.txt", "%가 아니라 %PDF-1.7로 시작한다", "text", ""},
		{"a note about PDFs", "a.md", "# %PDF", "markdown", ""},
		{"rubbish called PDF", "a.pdf", "\x00\x01\x02", "pdf", ""},
		{"a web page saved with its pictures", "a.mht", saved, "html", ""},
		{"one of no name", "", saved, "html", ""},
		{"a macro document", "a.docm", zipOf(t, "[Content_Types].xml", "word/document.xml"), "docx", ""},
		{"a text called PDF", "a.pdf", "이것은 PDF가 아닙니다.", "", library.NotAsNamed},
		{"a text of numbers called PDF", "a.pdf", "% of 12\n3 0 objects", "", library.NotAsNamed},
		{"a web page called PDF", "a.PDF", page, "", library.NotAsNamed},
		{"a web page called HWP", "a.hwp", page, "", library.NotAsNamed},
		{"an HWPX", "a.hwpx", zipOf(t, "mimetype", "META-INF/container.xml", "Contents/header.xml"), "hwpx", ""},
		{"an HWPX called zip", "a.zip", zipOf(t, "Contents/section0.xml"), "hwpx", ""},
		{"a DOCX", "a.docx", zipOf(t, "[Content_Types].xml", "word/document.xml"), "docx", ""},
		{"a DOCX whose text is called otherwise", "a.docx", zipOf(t, "[Content_Types].xml", "word/document2.xml"), "docx", ""},
		{"a DOCX called PDF", "a.pdf", zipOf(t, "[Content_Types].xml", "word/document.xml"), "docx", ""},
		{"an EPUB", "a.epub", zipOf(t, "mimetype", "META-INF/container.xml"), "epub", ""},
		{"a spreadsheet", "a.xlsx", zipOf(t, "[Content_Types].xml", "xl/workbook.xml"), "", library.Unsupported},
		{"a presentation", "a.pptx", zipOf(t, "[Content_Types].xml", "ppt/presentation.xml"), "", library.Unsupported},
		{"an OpenDocument text", "a.odt", zipOf(t, "mimetype", "content.xml"), "", library.Unsupported},
		{"an archive", "a.zip", zipOf(t, "보고서.pdf"), "", library.Unsupported},
		{"an empty archive", "a.zip", zipOf(t), "", library.Unsupported},
		{"a damaged archive", "a.pdf", "PK\x03\x04" + strings.Repeat("\x00", 2000), "", library.Unsupported},
		{"a damaged DOCX", "a.docx", "PK\x03\x04" + strings.Repeat("\x00", 2000), "", library.BrokenFile},
		{"an archive that leads outside", "a.docx", zipOf(t, "word/document.xml", "../../naru"), "", library.BrokenFile},
		{"an HWP", "a.hwp", oleOf("FileHeader", "DocInfo"), "hwp", ""},
		{"an HWP called DOC", "a.doc", oleOf("DocInfo", "FileHeader"), "hwp", ""},
		{"an HWP of before 2000", "a.hwp", "HWP Document File V3.00 \x1a", "hwp", ""},
		{"an OLE file of another program", "a.ole", oleOf("Contents"), "hwp", ""},
		{"an OLE file cut off", "a.hwp", oleOf()[:8], "hwp", ""},
		{"a DOCX under a password", "a.docx", oleOf("EncryptionInfo", "EncryptedPackage"), "", library.Locked},
		{"an old Word document", "a.doc", oleOf("WordDocument", "1Table"), "", library.Unsupported},
		{"an old spreadsheet", "a.xls", oleOf("Workbook"), "", library.Unsupported},
		{"an old presentation", "a.ppt", oleOf("PowerPoint Document"), "", library.Unsupported},
		{"a web page", "a.html", page, "html", ""},
		{"a web page of no name", "download", page, "html", ""},
		{"a web page called text", "a.txt", page, "html", ""},
		{"a web page behind its declaration", "a", "\uFEFF<?xml version=\"1.0\"?>\n<!-- 저장 -->\n<html>", "html", ""},
		{"a web page in UTF-16", "a", "\xFF\xFE<\x00h\x00t\x00m\x00l\x00>\x00", "html", ""},
		{"a piece of a web page", "a.htm", "<p>이민</p>", "html", ""},
		{"XML that is no page", "a.xml", "<?xml version=\"1.0\"?><list/>", "text", ""},
		{"a declaration without an end", "a", "<?xml", "text", ""},
		{"Markdown", "a.md", "# 이민정책", "markdown", ""},
		{"Markdown called so in full", "a.Markdown", "# 이민정책", "markdown", ""},
		{"a text", "a.txt", "이민정책", "text", ""},
		{"a text of no name", "README", "이민정책", "text", ""},
		{"an RTF", "a.rtf", "{\\rtf1\\ansi", "", library.Unsupported},
		{"a picture", "a.txt", "\x89PNG\r\n\x1a\n", "", library.Unsupported},
		{"a program", "a.hwp", "MZ\x90\x00", "", library.Unsupported},
	} {
		t.Run(c.about, func(t *testing.T) {
			format, err := sourceOf(t, []byte(c.content)).kind(c.name)
			if format != c.format || library.CodeOf(err) != c.code {
				t.Errorf("got %q, %v; want %q, %q", format, err, c.format, c.code)
			}
		})
	}
}

func TestEveryFormatThatANameTellsHasAReader(t *testing.T) {
	all := readers()
	for _, extension := range []string{".docx", ".epub", ".hwp", ".hwpx", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".text"} {
		if format := named(extension); all[format] == nil {
			t.Errorf("%s is %q, which no reader reads", extension, format)
		}
	}
}

func FuzzAnyContentIsOfSomeKindOrRefused(f *testing.F) {
	f.Add("a.pdf", []byte("%PDF-1.7"))
	f.Add("a.hwp", []byte(oleOf("FileHeader")))
	f.Add("", []byte(oleOf("WordDocument")))
	f.Add("a.docx", []byte(zipOf(f, "word/document.xml")))
	f.Add("a", []byte("<?xml?><!-- --><html>"))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		s := sourceOf(t, content)
		format, err := s.kind(name)
		if (format == "") == (err == nil) {
			t.Fatalf("%q and %v", format, err)
		}
		if code := library.CodeOf(err); code == library.Internal {
			t.Fatalf("no reason: %v", err)
		}
		if again, _ := s.kind(name); again != format {
			t.Fatalf("first %q, then %q", format, again)
		}
	})
}
