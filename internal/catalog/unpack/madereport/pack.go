package madereport

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
)

// part is a file within a file.
type part struct{ name, text string }

// pack writes parts as an archive.
func pack(parts ...part) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		w, err := z.Create(p.name)
		if err == nil {
			_, err = w.Write([]byte(p.text))
		}
		if err != nil {
			return nil, fmt.Errorf("pack %s: %w", p.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("pack a made report: %w", err)
	}
	return out.Bytes(), nil
}

func escape(text string) string {
	var out bytes.Buffer
	_ = xml.EscapeText(&out, []byte(text)) // a buffer takes all
	return out.String()
}
