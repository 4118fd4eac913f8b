package pdffont

// standardName gives the one of the 14 standard fonts (9.6.2.2) that a name
// stands for, also by the names that Windows has for them; "" for another.
func standardName(name string) string {
	switch name {
	case "Courier", "Courier-Bold", "Courier-BoldOblique", "Courier-Oblique",
		"Helvetica", "Helvetica-Bold", "Helvetica-BoldOblique", "Helvetica-Oblique",
		"Times-Roman", "Times-Bold", "Times-BoldItalic", "Times-Italic", "Symbol", "ZapfDingbats":
		return name
	case "CourierNew", "CourierNewPSMT", "CourierStd":
		return "Courier"
	case "CourierNew,Bold", "CourierNew-Bold", "CourierNewPS-BoldMT", "CourierStd-Bold", "Courier,Bold":
		return "Courier-Bold"
	case "CourierNew,BoldItalic", "CourierNew-BoldItalic", "CourierNewPS-BoldItalicMT", "CourierStd-BoldOblique", "Courier,BoldItalic":
		return "Courier-BoldOblique"
	case "CourierNew,Italic", "CourierNew-Italic", "CourierNewPS-ItalicMT", "CourierStd-Oblique", "Courier,Italic":
		return "Courier-Oblique"
	case "Arial", "ArialMT":
		return "Helvetica"
	case "Arial,Bold", "Arial-Bold", "Arial-BoldMT", "Helvetica,Bold":
		return "Helvetica-Bold"
	case "Arial,BoldItalic", "Arial-BoldItalic", "Arial-BoldItalicMT", "Helvetica,BoldItalic", "Helvetica-BoldItalic":
		return "Helvetica-BoldOblique"
	case "Arial,Italic", "Arial-Italic", "Arial-ItalicMT", "Helvetica,Italic", "Helvetica-Italic":
		return "Helvetica-Oblique"
	case "TimesNewRoman", "TimesNewRomanPS", "TimesNewRomanPSMT":
		return "Times-Roman"
	case "TimesNewRoman,Bold", "TimesNewRoman-Bold", "TimesNewRomanPS-Bold", "TimesNewRomanPS-BoldMT":
		return "Times-Bold"
	case "TimesNewRoman,BoldItalic", "TimesNewRoman-BoldItalic", "TimesNewRomanPS-BoldItalic", "TimesNewRomanPS-BoldItalicMT":
		return "Times-BoldItalic"
	case "TimesNewRoman,Italic", "TimesNewRoman-Italic", "TimesNewRomanPS-Italic", "TimesNewRomanPS-ItalicMT":
		return "Times-Italic"
	}
	return ""
}
