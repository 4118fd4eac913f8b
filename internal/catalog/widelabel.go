package catalog

import "strings"

// wideLabels are labels that journals set wide, folded, with how they are written.
var wideLabels = map[string]string{
	"abstract": "Abstract", "resumen": "Resumen", "resumo": "Resumo", "keywords": "Keywords", "palabrasclave": "Palabras clave", "palavraschave": "Palavras-chave",
	"summary": "Summary", "articleinfo": "Article info", "introduction": "Introduction", "introducción": "Introducción",
}

// wideLabel gives the label that a line set wide is: "Pa l a bra s c l av e"; "" for
// all others.
func wideLabel(line string) string {
	if runes(line) > 40 || len(strings.Fields(line)) < 3 {
		return ""
	}
	label := wideLabels[squeeze(line)]
	if len(strings.Fields(label)) == len(strings.Fields(line)) {
		return ""
	}
	return label
}
