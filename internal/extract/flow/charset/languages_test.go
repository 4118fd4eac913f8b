package charset_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/unicode/norm"

	"naru/internal/extract/flow/charset"
)

func TestTextsOfOtherLanguagesAreReadByTheirLetters(t *testing.T) {
	const (
		russian   = "Миграционная политика и рынок труда: «иностранные работники» в 2020 году.\n"
		capitals  = "ТРУДОВАЯ МИГРАЦИЯ ИЗ СТРАН ЦЕНТРАЛЬНОЙ АЗИИ\n"
		ukrainian = "Міграційна політика та ринок праці: права іноземних працівників.\n"
		bulgarian = "Политика за миграцията и интеграцията на чужденците.\n"
		mixed     = "Labour migration to the Republic of Korea under the Employment Permit System. Трудовая миграция в Республику Корея по системе разрешений. Table 1. Workers by country and year of entry.\n"
		greek     = "Η μεταναστευτική πολιτική και η αγορά εργασίας στην Ελλάδα.\n"
		arabic    = "سياسة الهجرة وسوق العمل في البلدان المستقبلة للعمال\n"
		hebrew    = "מדיניות ההגירה ושוק העבודה של העובדים הזרים בארץ\n"
		thai      = "นโยบายการย้ายถิ่นและตลาดแรงงานของแรงงานต่างชาติในประเทศเกาหลี\n"
		polish    = "Polityka migracyjna: cudzoziemcy mogą podjąć pracę, jeśli otrzymają zezwolenie. Źródło: własne badania, część druga.\n"
		czech     = "Příliv cizinců na český trh práce se zvýšil; zaměstnavatelé žádají nové dělníky, což úřady prošetřují.\n"
		hungarian = "A bevándorlási politika és a munkaerőpiac: külföldi dolgozók bérei, jövője, gyűjtött adatok, időszak, nők és férfiak.\n"
		romanian  = "Migraţia forţei de muncă în străinătate şi înţelegerile între ţări, fără să se ştie.\n"
		turkish   = "Göç politikası ve işgücü piyasası: yabancı işçilerin çalışma koşulları değişmiştir.\n"
		lithuania = "Migracijos politika ir darbo rinka: užsieniečių įdarbinimas, šalių sąrašas, teisės į būstą.\n"
		vietnam   = "Chính sách di cư và thị trường lao động: người lao động nước ngoài ở Hàn Quốc được cấp giấy phép.\n"
		german    = "Die Zuwanderung ausländischer Arbeitskräfte, größere Städte, für die Übergänge; Köln, Düsseldorf.\n"
		names     = "Papers by Müller, Peña, Gómez, François, Ångström, Sørensen, Brontë, Þórsson and Köhler.\n"
		taiwan    = "移民政策的研究與問題，國際合作和社會融合。在這個國家，他們為了工作而來，也可以成為國民。\n"
	)
	for name, c := range map[string]struct {
		text string
		e    encoding.Encoding
	}{
		"Windows-1251, Russian":    {russian, charmap.Windows1251},
		"Windows-1251, capitals":   {capitals, charmap.Windows1251},
		"Windows-1251, Ukrainian":  {ukrainian, charmap.Windows1251},
		"Windows-1251, Bulgarian":  {bulgarian, charmap.Windows1251},
		"Windows-1251, in English": {mixed, charmap.Windows1251},
		"KOI8-R, Russian":          {strings.NewReplacer("«", "", "»", "").Replace(russian), charmap.KOI8R},
		"KOI8-R, capitals":         {capitals, charmap.KOI8R},
		"KOI8-U, Ukrainian":        {ukrainian, charmap.KOI8U},
		"KOI8-R, in English":       {mixed, charmap.KOI8R},
		"CP866, Russian":           {bulgarian, charmap.CodePage866},
		"ISO-8859-5, Russian":      {capitals, charmap.ISO8859_5},
		"Windows-1253, Greek":      {greek, charmap.Windows1253},
		"ISO-8859-7, Greek":        {greek, charmap.ISO8859_7},
		"Windows-1256, Arabic":     {arabic, charmap.Windows1256},
		"ISO-8859-6, Arabic":       {arabic, charmap.ISO8859_6},
		"Windows-1255, Hebrew":     {hebrew, charmap.Windows1255},
		"Windows-874, Thai":        {thai, charmap.Windows874},
		"Windows-1250, Polish":     {polish, charmap.Windows1250},
		"ISO-8859-2, Polish":       {polish, charmap.ISO8859_2},
		"Windows-1250, Czech":      {czech, charmap.Windows1250},
		"ISO-8859-2, Czech":        {czech, charmap.ISO8859_2},
		"Windows-1250, Hungarian":  {hungarian, charmap.Windows1250},
		"Windows-1250, Romanian":   {romanian, charmap.Windows1250},
		"Windows-1254, Turkish":    {turkish, charmap.Windows1254},
		"Windows-1257, Lithuanian": {lithuania, charmap.Windows1257},
		"Windows-1252, German":     {german, charmap.Windows1252},
		"Windows-1252, many names": {names, charmap.Windows1252},
		"Big5":                     {taiwan, traditionalchinese.Big5},
		"Windows-1258, Vietnamese": {vietnam, charmap.Windows1258},
	} {
		text := c.text
		if c.e == charmap.Windows1258 {
			text = marked(text)
		}
		b, err := c.e.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, times := range []int{1, 30} {
			want := strings.Repeat(c.text, times)
			if got, err := charset.Decode([]byte(strings.Repeat(string(b), times))); got != want || err != nil {
				t.Errorf("%s, %d times: got %.90q, %v", name, times, got, err)
			}
		}
	}
}

// marked writes Vietnamese as Windows-1258 has it: the tones behind their vowels,
// which keep their own shape.
func marked(text string) string {
	const tones = "\u0300\u0301\u0303\u0309\u0323"
	var out strings.Builder
	for _, r := range text {
		vowel, tone := "", ""
		for _, d := range norm.NFD.String(string(r)) {
			if strings.ContainsRune(tones, d) {
				tone += string(d)
			} else {
				vowel += string(d)
			}
		}
		out.WriteString(norm.NFC.String(vowel) + tone)
	}
	return out.String()
}

func TestEUCOfTaiwanIsReadWithItsRareCharacters(t *testing.T) {
	const text = "移民政策的研究與問題，國際合作和社會融合。在這個國家，他們為了工作而來，也可以成為國民。"
	const raw = "\xdc\xc3\xc6\xe1\xd1\xc9\xe1\xac\xce\xfb\xd2\xe6\xcb\xb6\xea\xd8\xd9\xc2\xf7\xee\xa1\xa2\xd9\xcf\xeb\xe3\xc7\xd9\xc9\xa2\xcc\xcf\xcf\xa3\xe4\xc4\xf2\xae\xc7\xd9\xa1\xa4\xc7\xe3\xdd\xd5\xd4\xb6\xd9\xcf\xd5\xa5\xa1\xa2\xc5\xec\xd4\xaf\xd2\xb3\xc4\xa7\xc4\xd6\xc9\xa2\xc8\xd4\xcb\xf4\xa1\xa2\xc4\xbe\xc6\xab\xc5\xe8\xc8\xa9\xd2\xb3\xd9\xcf\xc6\xe1\xa1\xa4"
	long := strings.Repeat(raw, 3)
	for b, want := range map[string]string{
		raw: text,
		// The second plane, one that Big5 lacks, and a slip.
		long + "\x8e\xa2\xa3\xc1 \x8e\xa3\xa1\xa1 \xff": strings.Repeat(text, 3) + "吽 \ufffd \ufffd",
	} {
		if got, err := charset.Decode([]byte(b)); got != want || err != nil {
			t.Errorf("got %q, %v", got, err)
		}
	}
}
