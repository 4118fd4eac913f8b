package audience

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"naru/internal/library"
	"naru/internal/pattern"
)

// Found is an answer with the words it rests on.
type Found struct {
	Audience []library.Audience
	Because  []string
	// Doubtful: the category says one audience and the title plainly another.
	Doubtful bool
}

// Of tells whom a course is for by the category it stands under and its title.
// The category decides where it names an audience.
func Of(category, title string) Found {
	byCategory := named(category, groupWords, aboutGroup)
	byTitle := named(title, titleWords, aboutGroup)
	if len(byCategory.Audience) == 0 {
		return byTitle
	}
	for _, a := range byTitle.Audience {
		byCategory.Doubtful = byCategory.Doubtful || !slices.Contains(byCategory.Audience, a)
	}
	return byCategory
}

// words are what one audience is called.
type words struct {
	audience library.Audience
	match    *pattern.Pattern
}

// officials work for the state or a municipality.
const officials = `public officials?|(?:government|local|civil|immigration|ministry|city|county|provincial) (?:officials?|officers?)|public servants?|civil servants?|police officers?|` +
	`공무원|공직자|경찰관|(?:지자체|지방자치단체|시군구|읍면동|부처)\s?(?:업무\s?)?(?:담당자|직원|관계자)`

// activists are people outside the state who work for migrants.
const activists = `(?:private|civic|civil society|community|migrant rights) activists?|(?:interpretation|translation|interpreting)[\p{L}/ ]{0,14}? (?:supporters?|volunteers?)|interpreters?|ngo (?:workers?|staff|activists?)|field (?:workers?|activists?)|case workers?|counsell?ors?|volunteers?|` +
	`활동가|시민단체|민간단체|통[·ㆍ]?번역\s?(?:지원사|서포터즈?|활동가|요원)|통역사|자원봉사자|자원활동가|상담사|상담원|현장\s?(?:실무자|종사자)|(?:기관|단체|센터)?\s?종사자`

// residents come from elsewhere.
const residents = `foreign residents?|foreigners?|(?:marriage |married )?(?:im)?migrants?(?: women| workers?)?|married immigrant women|foreign (?:workers?|nationals?|students?)|international students?|refugees?|multicultural famil(?:y|ies)|overseas koreans?|` +
	`외국인\s?(?:주민|근로자|노동자|유학생)?|(?:결혼)?이민자|결혼이주여성|이주여성|이주민|이주노동자|유학생|난민|다문화\s?가족|다문화\s?가정|재외동포|중도입국\s?(?:청소년|자녀)?`

const next = `next[- ]generation|youths?|young (?:people|adults)|(?:university|college|high school|middle school|elementary school|graduate) students?|teenagers?|children|` +
	`차세대|미래\s?세대|청소년|청년|대학생|대학원생|고등학생|중학생|초등학생|어린이`

const public = `general public|(?:ordinary )?citizens?|local residents|the public|` +
	`일반\s?시민|일반\s?국민|일반인|시민|지역\s?주민|도민`

const institutions = `(?:public |relevant |related )?(?:institutions?|organi[sz]ations?|agenc(?:y|ies))|(?:public )?enterprises?|` +
	`공공\s?기관|유관\s?기관|관계\s?기관|공기업|공사[·ㆍ]공단|기관\s?(?:교육|대상|위탁)|임직원`

// groupWords are read in categories, where a group stands for those who learn.
var groupWords = []words{
	{library.AudienceOfficials, compile(officials)},
	{library.AudienceActivists, compile(activists + `|activists?|supporters?`)},
	{library.AudienceResidents, compile(residents)},
	{library.AudienceNext, compile(next + `|students?|학생`)},
	{library.AudienceInstitutions, compile(institutions + `|기관`)},
	{library.AudiencePublic, compile(public + `|주민`)},
}

// forWhom is what makes a group of a title those who learn: "for citizens",
// "시민 대상", "청소년 아카데미".
func forWhom(group string) *pattern.Pattern {
	return compile(`\b(?:for|(?:education|training|support) of) (?:the |local |newly (?:arrived|appointed) |\p{L}+['’]s )?(?:` + group + `)|(?:` + group +
		`)\s?(?:academ|training|workshop|school|orientation|camp\b)|(?:` + group + `)(?:들|을|를|등)?\s?(?:대상|위한|교육|연수|아카데미|학교|캠프|양성|역량|초기적응|오리엔테이션|설명회|과정|워크숍|특강|강좌)`)
}

// titleWords are read in titles, where most groups are what a course is about;
// officials and activists are those who learn wherever they are named.
var titleWords = []words{
	{library.AudienceOfficials, compile(officials)},
	{library.AudienceActivists, compile(activists)},
	{library.AudienceNext, forWhom(next)},
	{library.AudienceResidents, forWhom(residents)},
	{library.AudienceInstitutions, forWhom(institutions)},
	{library.AudiencePublic, forWhom(public)},
}

// aboutGroup is a group that someone else works for or learns about.
var aboutGroup = compile(`(?:in charge of |responsible for |working (?:with|for) |support(?:ing)? (?:for )?|services? for |policies for |attitudes? (?:to|toward|towards) )(?:the )?(?:` + residents + `)(?: affairs| services| policy| policies)?` +
	`|(?:` + residents + `)['’]? (?:affairs|services|support|policy|policies|issues|rights|health|management)` +
	`|(?:` + residents + `)\s?(?:관련\s?)?(?:업무|정책|지원|담당|이해|실태|현황|인권|관리|행정|서비스|혐오|인식)` +
	`|(?:국제|타)기관|시민권|시민\s?의식|세계시민|국민연금|기관장`)

func compile(shape string) *pattern.Pattern { return pattern.New(`(?i)` + shape) }

// named finds the audiences that a text names. A group found is taken out, so that
// 대학생 is not read again in 유학생, nor 주민 in 외국인주민.
func named(text string, list []words, about *pattern.Pattern) Found {
	text = strings.Join(strings.Fields(norm.NFC.String(text)), " ")
	text = about.ReplaceAllString(text, " ¦ ")
	var out Found
	for _, w := range list {
		found := w.match.FindString(text)
		if found == "" {
			continue
		}
		out.Audience = append(out.Audience, w.audience)
		out.Because = append(out.Because, strings.TrimSpace(found))
		text = w.match.ReplaceAllString(text, " ¦ ")
	}
	return out
}
