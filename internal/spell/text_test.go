package spell_test

import (
	"context"
	"sort"
	"testing"

	"naru/internal/analysis"
	"naru/internal/spell"
)

// pages are the documents that the tests' dictionary is learned from.
var pages = []string{
	`고용허가제는 국내에서 인력을 구하지 못한 중소기업이 외국인근로자를 합법적으로 고용하도록 허가하는 제도이다. 정부는 해마다 외국인력정책위원회에서
	도입규모와 송출국을 정하고, 사업주는 내국인 구인노력을 거친 뒤에 고용허가를 신청한다. 비전문취업 체류자격으로 입국한 근로자는 취업교육을 받고 근로계약을 맺는다.`,
	`사업장 변경은 고용허가제에서 가장 오래된 쟁점이다. 근로자는 정해진 사유가 있어야 사업장을 옮길 수 있고, 횟수에도 제한이 있다. 국제노동기구는 이 제한이
	강제노동의 위험을 키운다고 지적하였고, 사용자 단체는 인력난과 숙련 유지를 들어 반대한다. 성실근로자는 재입국 특례를 신청할 수 있다.`,
	`계절근로자 제도는 농번기에 일손이 부족한 농촌과 어촌에 단기간 근로자를 보내려고 만들어졌다. 지방자치단체는 외국 지방정부와 양해각서를 맺거나 결혼이민자의
	가족을 초청한다. 브로커의 개입과 무단이탈, 숙소 문제가 되풀이되어 농림축산식품부와 법무부가 관리체계를 고치고 있다.`,
	`사회통합프로그램은 한국어와 한국사회 이해를 다섯 단계로 가르친다. 이수한 이민자는 귀화시험을 면제받고 영주자격과 체류자격 변경에서 가점을 받는다. 조기적응프로그램은
	처음 입국한 결혼이민자와 유학생에게 생활정보와 기초법질서를 알려 준다. 강사와 교육장소가 부족한 지역에서는 비대면 교육이 늘었다.`,
	`다문화가족지원센터는 결혼이민자와 자녀에게 한국어교육, 통번역, 상담을 제공해 왔다. 최근에는 가족센터로 통합되어 모든 가족을 대상으로 한다. 이주배경청소년과
	중도입국청소년은 학교 적응과 진로에서 어려움을 겪는다. 이중언어교육은 자녀의 정체성을 지키는 방법으로 평가받는다.`,
	`난민인정 심사는 오래 걸리고 인정률은 낮다. 난민신청자는 심사를 기다리는 동안 취업이 제한되며, 인도적체류자는 가족결합이 어렵다. 강제송환금지원칙은 난민협약과
	난민법에 규정되어 있다. 특별기여자는 정착지원을 받으며 지역사회에 자리를 잡았다. 무국적자를 위한 절차는 아직 없다.`,
	`국적법은 부모의 국적에 따라 국적을 주는 혈통주의를 원칙으로 한다. 복수국적은 우수인재와 결혼이민자, 고령의 재외동포에게 제한적으로 허용된다. 일반귀화와
	간이귀화는 거주기간과 생계유지 능력을 요구한다. 병역을 마치지 않은 남성의 국적이탈에는 시기의 제한이 있다.`,
	`코로나19 대유행은 국경을 닫고 국제이동을 멈추게 하였다. 입국제한과 자가격리로 외국인력의 도입이 중단되자 농어촌과 뿌리산업은 심각한 인력부족을 겪었다. 방역과
	예방접종, 재난지원금에서 이주민이 제외되는 문제가 드러났고 감염병 정보는 여러 언어로 번역되었다.`,
	`저출산과 고령화로 생산가능인구가 줄면서 이민정책은 인구정책의 하나로 논의된다. 지방소멸을 막으려는 지역특화형 비자는 인구감소지역에 거주하고 취업하는 외국인에게
	체류의 문을 연다. 대체이민만으로 부양비를 유지하기는 어렵다는 인구추계 결과도 있다. 통계청은 장래인구추계를 발표한다.`,
	`출입국심사는 국경관리의 첫 관문이다. 전자여행허가제와 탑승자 사전확인제도는 위험을 미리 가려내고, 자동출입국심사는 대기시간을 줄인다. 불법체류자의 강제퇴거와
	보호조치에는 적법절차와 인권의 문제가 따른다. 미등록 이주아동에게는 교육을 위한 체류자격이 주어지기도 한다.`,
	`재외동포는 재외국민과 외국국적동포로 나뉜다. 중국동포와 고려인은 방문취업 자격으로 들어와 건설업, 제조업, 돌봄서비스에서 일한다. 밀집지역의 생활환경과 언론의
	편견은 사회통합의 과제이다. 재외동포청은 동포의 정체성과 귀환을 돕는 정책을 맡는다.`,
	`유학생은 학위과정을 마친 뒤 구직 자격으로 머물며 일자리를 찾는다. 대학의 교육국제화역량 인증과 재정능력 심사는 비자발급과 이어져 있다. 졸업생의 취업과
	정주를 돕는 점수제는 숙련기능인력과 전문인력에게도 쓰인다. 두뇌유출을 걱정하는 송출국과 협력이 필요하다.`,
	`The Employment Permit System lets small manufacturers hire foreign workers when no domestic applicant can be found. Governments of sending countries
	sign memoranda of understanding, and a public agency selects candidates by language and skill tests. Employers must provide a standard contract,
	insurance and decent accommodation. Critics ask for freedom to change workplaces.`,
	`Seasonal workers arrive for planting and harvest. Municipalities invite relatives of marriage migrants or conclude agreements with foreign local
	governments. Brokers, unpaid wages and poor dormitories have been reported, and inspectors now visit farms. Workers who return on time may be
	invited again the following season.`,
	`The Korea Immigration and Integration Program teaches language and understanding of society in stages. Participants who complete it are exempt from the
	naturalization interview and receive points toward permanent residence. Volunteers and instructors in rural districts remain scarce, so that online
	classes have expanded since the pandemic.`,
	`Refugee status determination takes years and recognition remains rare. Asylum seekers may not work during the first months, and holders of humanitarian
	status cannot bring their families. The principle of non-refoulement protects everyone from being returned to persecution. Interpreters need training
	and independent appeal bodies need resources.`,
	`Population ageing and low fertility shrink the working population. Immigration can slow the decline but replacement migration alone cannot restore the
	dependency ratio. Regional visas reward those who settle in depopulating provinces. Researchers debate whether newcomers stay after their obligation
	ends, and which services persuade families to remain.`,
	`Border management joins security with facilitation. Electronic travel authorization and advance passenger information identify risks before departure,
	while automated clearance shortens queues. Overstayers face detention and removal, and courts examine whether detention was proportionate. Voluntary
	departure programs reduce enforcement costs.`,
	`The pandemic closed borders and interrupted recruitment. Farms and shipyards reported severe shortages. Undocumented residents hesitated to seek testing
	and vaccination until information was translated and immunity from reporting was promised. Relief payments first excluded most migrants, and several
	provinces later corrected this.`,
	`International students stay after graduation when employers value their degrees. Universities depend on tuition, and quality assurance is linked with
	visa issuance. Points systems select talent by income, education and language. Ministries coordinate scholarships, internships and startup support for
	graduates in science and engineering.`,
	`Overseas Koreans include emigrants and foreign citizens of Korean descent. Ethnic Koreans from China and Central Asia work in construction, restaurants
	and care services. Neighbourhoods where they concentrate suffer from prejudice in the media. Associations, schools and churches support settlement
	and help children preserve their heritage.`,
	`Nationality follows descent. Multiple nationality is tolerated for marriage migrants, exceptional talent and elderly returnees who pledge not to exercise
	foreign rights. Naturalization requires residence, livelihood, good conduct and knowledge. Permanent residents may vote in local elections, which is
	unusual in the region.`,
	`Discrimination in housing and hiring persists. Surveys of public attitudes show support for labour migration together with unease about competition and
	welfare. Municipal councils give foreign residents a voice, and ordinances guarantee interpretation in hospitals and offices. Intercultural cities share
	practices in education, libraries and festivals.`,
	`Development cooperation links remittances, skills and diaspora investment with the goals of origin countries. The Global Compact for Migration promotes
	safe, orderly and regular pathways, and review forums measure progress. Climate displacement adds urgency. Statistics must be disaggregated by
	migratory status so that nobody is overlooked.`,
}

// words counts in how many pages each word of the tests' text stands.
func words() map[string]int {
	count := map[string]int{}
	for _, p := range pages {
		seen := map[string]bool{}
		for _, w := range analysis.Words(p) {
			if !seen[w.Text] {
				seen[w.Text] = true
				count[w.Text]++
			}
		}
	}
	return count
}

// termsOf yields words as a library would.
func termsOf(count map[string]int) spell.Terms {
	return func(ctx context.Context, yield func(string, string, int) error) error {
		for _, w := range sorted(count) {
			if err := yield(w, "", count[w]); err != nil {
				return err
			}
		}
		return nil
	}
}

func sorted(count map[string]int) []string {
	var out []string
	for w := range count {
		out = append(out, w)
	}
	sort.Strings(out)
	return out
}

func build(t testing.TB, count map[string]int) *spell.Dictionary {
	t.Helper()
	d, err := spell.Build(context.Background(), termsOf(count))
	if err != nil {
		t.Fatal(err)
	}
	return d
}
