package htmldoc_test

import (
	"strings"
	"testing"

	"naru/internal/extract/flow/flowtest"
	"naru/internal/library"
)

func TestAPageSavedWithItsPicturesIsRead(t *testing.T) {
	const top = "From: <Saved by a browser>\r\nSubject: =?utf-8?B?7J2066+8?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----b\"\r\n\r\n\r\n"
	part := func(header, body string) string { return "------b\r\n" + header + "\r\n\r\n" + body + "\r\n" }
	picture := part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "iVBORw0K")
	quoted := part("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable", "<html><body><p>=EC=9D=B4=EB=AF=BC po=\r\nlicy</p></body></html>")
	inside := strings.ReplaceAll(part("Content-Type: text/html", "<p>안의 글"), "----b", "----c")
	for name, c := range map[string]struct{ source, want string }{
		"quoted":              {top + quoted + picture + "------b--\r\n", "P  이민 policy\n"},
		"behind a picture":    {top + picture + quoted + "------b--\r\n", "P  이민 policy\n"},
		"cut off":             {top + quoted[:len(quoted)-20], "P  이민 policy\n"},
		"as bytes":            {top + part("Content-Type: text/html; charset=\"euc-kr\"\r\nContent-Transfer-Encoding: base64", "PHA+wMy5zjwvcD4=") + "------b--\r\n", "P  이민\n"},
		"within another part": {top + part("Content-Type: multipart/alternative; boundary=\"----c\"", inside+"------c--") + "------b--\r\n", "P  안의 글\n"},
		"alone":               {"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>혼자", "P  혼자\n"},
	} {
		d, err := read(c.source)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := flowtest.Outline(d); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
	if _, err := read(top + picture + "------b--\r\n"); library.CodeOf(err) != library.BrokenFile {
		t.Errorf("without a page: %v", err)
	}
}
