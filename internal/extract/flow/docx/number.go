package docx

import (
	"strconv"

	"naru/internal/extract/flow"
)

// formatted writes n in a number format (ST_NumberFormat, ISO/IEC 29500-1
// 17.18.59); in digits where it is one of another script.
func formatted(format string, n int) string {
	switch format {
	case "ordinal":
		return strconv.Itoa(n) + ordinal(n)
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return flow.Number(flow.CircledDecimal, n)
	case "chicago":
		return flow.Number(flow.Symbols, n)
	case "numberInDash":
		return "- " + strconv.Itoa(n) + " -"
	}
	style, ok := map[string]flow.NumberStyle{
		"lowerLetter": flow.LowerLetter, "upperLetter": flow.UpperLetter,
		"lowerRoman": flow.LowerRoman, "upperRoman": flow.UpperRoman,
		"ganada": flow.Ganada, "chosung": flow.Chosung,
		"koreanDigital": flow.KoreanDigital, "koreanCounting": flow.KoreanCounting, "koreanLegal": flow.KoreanNative,
		"koreanDigital2": flow.HanDigits, "ideographDigital": flow.HanDigits, "japaneseDigitalTenThousand": flow.HanDigits,
		"japaneseCounting": flow.HanCounting, "chineseCounting": flow.HanCounting, "chineseCountingThousand": flow.HanCounting,
		"taiwaneseCounting": flow.HanCounting, "taiwaneseCountingThousand": flow.HanCounting,
		"ideographTraditional": flow.HeavenlyStems, "ideographZodiac": flow.EarthlyBranches,
		"decimalZero": flow.DecimalZero, "decimalEnclosedParen": flow.DecimalParens,
		"decimalEnclosedFullstop": flow.DecimalFullStop,
		"decimalFullWidth":        flow.FullWidthDecimal, "decimalFullWidth2": flow.FullWidthDecimal,
	}[format]
	if !ok {
		style = flow.Decimal
	}
	return flow.Number(style, n)
}

func ordinal(n int) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}
