package htmldoc

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"strings"

	"golang.org/x/text/encoding/htmlindex"

	"naru/internal/library"
)

// IsArchive tells a web page that a browser saved with its pictures in one file
// (MHTML, RFC 2557) by its beginning.
func IsArchive(head []byte) bool {
	header, _ := headerOf(head)
	kind, _, _ := mime.ParseMediaType(header.Get("Content-Type"))
	return header.Get("MIME-Version") != "" && (kind == "multipart/related" || kind == "text/html")
}

// header holds what stands before a message, names in lower case.
type header map[string]string

func (h header) Get(name string) string { return h[strings.ToLower(name)] }

// headerOf reads a message's header and gives what follows it.
func headerOf(data []byte) (header, []byte) {
	h, last := header{}, ""
	for len(data) > 0 {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		data = rest
		text := strings.TrimRight(string(line), "\r")
		name, value, ok := strings.Cut(text, ":")
		switch {
		case text == "":
			return h, data
		case text[0] == ' ' || text[0] == '\t':
			h[last] += " " + strings.TrimSpace(text)
		case !ok || strings.Contains(name, " "):
			return header{}, nil
		default:
			last = strings.ToLower(name)
			h[last] = strings.TrimSpace(value)
		}
	}
	return h, nil
}

// maxMIMEDepth is how deep parts of a saved page may lie in each other.
const maxMIMEDepth = 4

// unarchive gives the page that such a file holds, with what its header says of
// its encoding; data itself where it is none.
func unarchive(data []byte) (page []byte, charset string, err error) {
	const head = 4096
	if !IsArchive(data[:min(len(data), head)]) {
		return data, "", nil
	}
	header, body := headerOf(data)
	if page, charset = pageIn(header, bytes.NewReader(body), 0); page == nil {
		return nil, "", library.Errorf(library.BrokenFile, "a saved web page without a page in it")
	}
	return page, charset, nil
}

// pageIn finds the first part that is a page; what of it is whole where the file
// was cut off.
func pageIn(header interface{ Get(string) string }, body io.Reader, depth int) (page []byte, charset string) {
	kind, with, err := mime.ParseMediaType(header.Get("Content-Type"))
	switch {
	case err != nil || depth > maxMIMEDepth:
		return nil, ""
	case kind == "text/html" || kind == "application/xhtml+xml":
		switch strings.ToLower(header.Get("Content-Transfer-Encoding")) {
		case "quoted-printable":
			body = quotedprintable.NewReader(body)
		case "base64":
			body = base64.NewDecoder(base64.StdEncoding, body)
		}
		page, _ = io.ReadAll(body)
		return page, with["charset"]
	case !strings.HasPrefix(kind, "multipart/"):
		return nil, ""
	}
	parts := multipart.NewReader(body, with["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err != nil {
			return nil, ""
		}
		if page, charset = pageIn(part.Header, part, depth+1); page != nil {
			return page, charset
		}
	}
}

// decodeArchived gives a page out of a saved file as UTF-8.
func decodeArchived(data []byte) (string, error) {
	page, said, err := unarchive(data)
	if err != nil {
		return "", err
	}
	if e, err := htmlindex.Get(said); said != "" && err == nil {
		if text, err := e.NewDecoder().Bytes(page); err == nil {
			return string(text), nil
		}
	}
	return decode(page)
}
