package pdffont

import "naru/internal/extract/pdffile"

// reach reads how far a font reaches above and below its baseline; 0, 0 where
// only its program tells.
func reach(f Objects, dict pdffile.Dict, standard string) (ascent, descent float64) {
	descriptor := dictOf(f, dict["FontDescriptor"])
	a, _ := whole(f, descriptor["Ascent"])
	d, _ := whole(f, descriptor["Descent"])
	if d > 10 {
		d = -d // some write how far down
	}
	return float64(a) / 1000, float64(d) / 1000
}
