package shots

import (
	"context"

	"fyne.io/fyne/v2"

	"naru/app"
	"naru/app/shots/sample"
	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
)

// Sample gives what a window over the sample library needs: an import is under
// way, some notes are written.
func Sample() (app.Deps, error) { return sampleDeps(sample.New(8), sample.Busy()) }

// Empty gives what a window over an empty library needs, as at the first start.
func Empty() (app.Deps, error) {
	d, err := sampleDeps(sample.New(0), sample.Idle())
	d.OpenStarter = func(context.Context) error { return nil }
	return d, err
}

func sampleDeps(lib *sample.Library, importer library.Importer) (app.Deps, error) {
	m, err := message.Load(assets.Translations)
	if err != nil {
		return app.Deps{}, err
	}
	return app.Deps{
		Documents: lib, Themes: lib, Notes: lib, Search: lib, Settings: lib, Importer: importer, Messages: m,
		Viewer:      &sample.Viewer{Library: lib, Font: assets.FontRegular},
		LibraryDir:  "연구원",
		FontRegular: fyne.NewStaticResource("NotoSansKR-Regular.ttf", assets.FontRegular),
		FontBold:    fyne.NewStaticResource("NotoSansKR-Bold.ttf", assets.FontBold),
	}, nil
}
