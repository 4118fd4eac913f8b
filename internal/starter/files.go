package starter

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"naru/assets"
	"naru/internal/typeset"
)

// WriteTo writes the briefs as PDFs into a folder and returns their paths. Those
// set before the build are taken as they are; others are set now.
func WriteTo(dir string) ([]string, error) {
	briefs, err := Briefs(assets.Starter)
	if err != nil {
		return nil, err
	}
	var fonts *typeset.Fonts
	paths := make([]string, 0, len(briefs))
	for _, b := range briefs {
		data, err := fs.ReadFile(assets.Starter, path.Join("starter/pdf", b.Name+".pdf"))
		if errors.Is(err, fs.ErrNotExist) {
			if fonts == nil {
				parsed, err := Fonts(assets.FontRegular, assets.FontBold)
				if err != nil {
					return nil, err
				}
				fonts = &parsed
			}
			data, err = Typeset(b, *fonts)
		}
		if err != nil {
			return nil, fmt.Errorf("prepare %s: %w", b.Name, err)
		}
		file := filepath.Join(dir, b.Name+".pdf")
		if err := os.WriteFile(file, data, 0o600); err != nil {
			return nil, fmt.Errorf("write %s: %w", b.Name, err)
		}
		paths = append(paths, file)
	}
	return paths, nil
}
