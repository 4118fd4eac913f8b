package catalog

import (
	"strings"

	"naru/internal/pattern"
)

// organisations are those that publish on migration and whose names end as no
// rule tells, folded.
var organisations = func() map[string]bool {
	m := map[string]bool{}
	for _, name := range []string{
		"International Organization for Migration", "International Organization for Migration (IOM)", "IOM", "IOM – UN Migration", "IOM UN Migration", "CEPAL", "ECLAC", "ESCAP",
		"UNHCR", "UNHCR The UN Refugee Agency", "United Nations High Commissioner for Refugees", "Office of the United Nations High Commissioner for Refugees",
		"International Labour Organization", "International Labour Organisation", "International Labour Office", "International Labour Organization (ILO)", "ILO",
		"OECD", "Organisation for Economic Co-operation and Development", "OECD Publishing", "World Bank", "The World Bank", "World Bank Group", "KNOMAD",
		"United Nations", "UNDP", "UNICEF", "UNFPA", "UNESCO", "UN Women", "UNODC", "OHCHR", "UNRWA", "World Health Organization", "World Food Programme",
		"United Nations Development Programme", "United Nations Children’s Fund", "United Nations Population Fund", "United Nations Human Rights Council",
		"Department of Economic and Social Affairs", "United Nations Department of Economic and Social Affairs", "UN DESA",
		"European Commission", "European Parliament", "Council of the European Union", "European Council", "Council of Europe", "Eurostat", "Frontex", "EASO", "EUAA",
		"European Union Agency for Asylum", "European Asylum Support Office", "European Union Agency for Fundamental Rights", "European Migration Network",
		"European Migration Network (EMN)", "European Economic and Social Committee", "Publications Office of the European Union", "ICMPD",
		"International Centre for Migration Policy Development", "International Monetary Fund", "Asian Development Bank", "Inter-American Development Bank",
		"African Development Bank", "International Committee of the Red Cross", "National Bureau of Economic Research", "Institute of Labor Economics",
		"Centre for Economic Policy Research", "Congressional Research Service", "Government Accountability Office", "United States Government Accountability Office",
		"U.S. Government Accountability Office", "U.S. Citizenship and Immigration Services", "Department of Homeland Security", "U.S. Department of Homeland Security",
		"Department of Justice", "U.S. Department of Justice", "U.S. Department of Labor", "U.S. Department of State", "U.S. Census Bureau", "United States Census Bureau",
		"Internal Revenue Service", "Office of Management and Budget", "Congressional Budget Office", "Social Security Administration", "Federal Reserve Board",
		"Statistics Canada", "Statistics Korea", "Statistics Netherlands", "Statistics Sweden", "Statistics Norway", "Statistics New Zealand", "Stats NZ", "Destatis",
		"Home Office", "Office for National Statistics", "House of Commons Library", "House of Commons", "House of Lords", "UK Parliament", "HM Government", "Cabinet Office",
		"Australian Government", "Government of Canada", "Government of the Republic of Korea", "Parliament of Australia", "Parliament of Canada", "Productivity Commission",
		"Department of Home Affairs", "Immigration and Refugee Board of Canada", "Immigration, Refugees and Citizenship Canada", "Citizenship and Immigration Canada",
		"Bundesamt für Migration und Flüchtlinge", "Federal Office for Migration and Refugees", "Statistisches Bundesamt", "Sachverständigenrat für Integration und Migration",
		"Pew Research Center", "RAND Corporation", "RAND Europe", "Brookings", "The Brookings Institution", "Human Rights Watch", "Amnesty International", "Oxfam", "Oxfam International",
		"Danish Refugee Council", "Norwegian Refugee Council", "Save the Children", "Migration Observatory", "The Migration Observatory", "European University Institute",
		"Bank of Korea", "Bank of England", "Ministry of Justice", "Korea Immigration Service", "KDI", "KIHASA", "KLI", "대한민국 정부", "관계부처 합동", "관계부처합동", "대한민국 국회",
		"국회도서관", "국회예산정책처", "국회미래연구원", "감사원", "국민권익위원회", "출입국·외국인정책본부", "법무부 출입국·외국인정책본부", "출입국외국인정책본부", "서울특별시", "경기도", "부산광역시", "인천광역시",
	} {
		m[squeeze(name)] = true
	}
	return m
}()

// shortOrganisation is the length, folded, up to which two lines are joined for
// looking a name up: covers break them.
const shortOrganisation = 40

var (
	// atAddress is an address behind a name.
	atAddress = pattern.New(`(?i)\s+(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)*\.(?:gov|org|com|net|int|eu|kr|edu|ca|au|uk|de)(?:\.\w\w)?(?:/\S*)?$`)
	// foreignBody is one of a state in Spanish, Portuguese or French.
	foreignBody = pattern.New(`(?i)^(?:secretar[ií]a|ministerio|ministério|ministère|presidencia|gobierno|defensor[ií]a|procuradur[ií]a|consejo|instituto|comisión|fiscal[ií]a|departamento) (?:general |nacional |federal )*(?:de|del|de la|para|da|do|des|du)(?: \p{L}+){1,9}$`)
)

// organisationLine returns the organisation that a line, or it and the next,
// names; "" if they name none.
func organisationLine(line, next string) string {
	line = strings.Trim(atAddress.ReplaceAllString(line, ""), " ,.|·")
	if runes(line) > maxPublisher || line == "" {
		return ""
	}
	if organisations[squeeze(line)] && lettersIn(line) > 2 {
		return line
	}
	if both := line + " " + next; next != "" && runes(both) <= shortOrganisation && runes(line) >= 4 && organisations[squeeze(both)] {
		return both
	}
	return ""
}
