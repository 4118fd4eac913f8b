package hwpx_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/flowtest"
)

func TestParagraphsAreAsLargeAsTheirCharacters(t *testing.T) {
	sized := strings.NewReplacer(`<hh:charPr id="0"/>`, `<hh:charPr id="0" height="1000"/>`, `<hh:charPr id="1">`, `<hh:charPr id="1" height="2650">`).Replace(header)
	file := parts(section(1, p(0, run(1, "지역 이민정책의 과제"), run(0, "1")), p(0, "본문")))
	for i := range file {
		if file[i].Name == "Contents/header.xml" {
			file[i].Text = sized
		}
	}
	d, err := read(flowtest.Zip(t, file...), flow.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	var got []float64
	for _, b := range d.Blocks {
		got = append(got, b.Size)
	}
	if diff := cmp.Diff([]float64{26.5, 10}, got); diff != "" {
		t.Error(diff)
	}
}
