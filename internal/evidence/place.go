package evidence

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/pattern"
)

// placeNames are the places that figures on migration are of: what they are called
// in English, and in which forms texts print them.
const placeNames = `
South Korea: South Korea, Republic of Korea, ROK, Korea, 대한민국, 한국, 우리나라, 국내
North Korea: North Korea, DPRK, 북한
Seoul: Seoul, 서울, 서울시, 서울특별시
Busan: Busan, 부산, 부산시, 부산광역시
Daegu: Daegu, 대구, 대구광역시
Incheon: Incheon, 인천, 인천시, 인천광역시
Gwangju: Gwangju, 광주광역시
Daejeon: Daejeon, 대전, 대전광역시
Ulsan: Ulsan, 울산, 울산광역시
Sejong: Sejong, 세종시, 세종특별자치시
Gyeonggi: Gyeonggi, Gyeonggi-do, 경기, 경기도
Gangwon: Gangwon, Gangwon-do, 강원, 강원도, 강원특별자치도
North Chungcheong: North Chungcheong, Chungcheongbuk-do, 충북, 충청북도
South Chungcheong: South Chungcheong, Chungcheongnam-do, 충남, 충청남도
North Jeolla: North Jeolla, Jeollabuk-do, 전북, 전라북도, 전북특별자치도
South Jeolla: South Jeolla, Jeollanam-do, 전남, 전라남도
North Gyeongsang: North Gyeongsang, Gyeongsangbuk-do, 경북, 경상북도
South Gyeongsang: South Gyeongsang, Gyeongsangnam-do, 경남, 경상남도
Jeju: Jeju, 제주, 제주도, 제주특별자치도
Ansan: Ansan, 안산, 안산시
Seoul Metropolitan Area: Seoul Metropolitan Area, 수도권
China: China, 중국
Taiwan: Taiwan, 대만
Hong Kong: Hong Kong, 홍콩
Japan: Japan, 일본
Mongolia: Mongolia, 몽골
Viet Nam: Viet Nam, Vietnam, 베트남
Thailand: Thailand, 태국
Philippines: Philippines, 필리핀
Indonesia: Indonesia, 인도네시아
Malaysia: Malaysia, 말레이시아
Singapore: Singapore, 싱가포르
Cambodia: Cambodia, 캄보디아
Myanmar: Myanmar, 미얀마
Laos: Laos, Lao PDR, 라오스
Nepal: Nepal, 네팔
Bangladesh: Bangladesh, 방글라데시
Sri Lanka: Sri Lanka, 스리랑카
Pakistan: Pakistan, 파키스탄
India: India, 인도
Afghanistan: Afghanistan, 아프가니스탄
Uzbekistan: Uzbekistan, 우즈베키스탄
Kazakhstan: Kazakhstan, 카자흐스탄
Kyrgyzstan: Kyrgyzstan, 키르기스스탄
Tajikistan: Tajikistan, 타지키스탄
Russia: Russia, Russian Federation, 러시아
Ukraine: Ukraine, 우크라이나
Türkiye: Turkey, Türkiye, 튀르키예, 터키
Syria: Syria, 시리아
Jordan: Jordan, 요르단
Lebanon: Lebanon, 레바논
Iran: Iran, 이란
Iraq: Iraq, 이라크
Yemen: Yemen, 예멘
Qatar: Qatar, 카타르
Saudi Arabia: Saudi Arabia, 사우디아라비아
United Arab Emirates: United Arab Emirates, UAE, 아랍에미리트
Israel: Israel, 이스라엘
Egypt: Egypt, 이집트
Ethiopia: Ethiopia, 에티오피아
Sudan: Sudan, 수단
Kenya: Kenya, 케냐
Uganda: Uganda, 우간다
Nigeria: Nigeria, 나이지리아
South Africa: South Africa, 남아프리카공화국
Morocco: Morocco, 모로코
Libya: Libya, 리비아
Germany: Germany, 독일
France: France, 프랑스
United Kingdom: United Kingdom, UK, 영국
Ireland: Ireland, 아일랜드
Italy: Italy, 이탈리아
Spain: Spain, 스페인
Portugal: Portugal, 포르투갈
Greece: Greece, 그리스
Netherlands: Netherlands, 네덜란드
Belgium: Belgium, 벨기에
Luxembourg: Luxembourg, 룩셈부르크
Switzerland: Switzerland, 스위스
Austria: Austria, 오스트리아
Sweden: Sweden, 스웨덴
Norway: Norway, 노르웨이
Denmark: Denmark, 덴마크
Finland: Finland, 핀란드
Poland: Poland, 폴란드
Hungary: Hungary, 헝가리
Czechia: Czechia, Czech Republic, 체코
Romania: Romania, 루마니아
Bulgaria: Bulgaria, 불가리아
Croatia: Croatia, 크로아티아
Estonia: Estonia, 에스토니아
Latvia: Latvia, 라트비아
Lithuania: Lithuania, 리투아니아
Slovenia: Slovenia, 슬로베니아
Slovakia: Slovakia, Slovak Republic, 슬로바키아
Malta: Malta, 몰타
Cyprus: Cyprus, 키프로스
United States: United States, United States of America, USA, U.S., US, 미국
Canada: Canada, 캐나다
Mexico: Mexico, 멕시코
Brazil: Brazil, 브라질
Argentina: Argentina, 아르헨티나
Chile: Chile, 칠레
Colombia: Colombia, 콜롬비아
Peru: Peru, 페루
Venezuela: Venezuela, 베네수엘라
Ecuador: Ecuador, 에콰도르
Australia: Australia, 호주
New Zealand: New Zealand, 뉴질랜드
European Union: European Union, EU, 유럽연합
Europe: Europe, 유럽
Asia: Asia, 아시아
Africa: Africa, 아프리카
Latin America: Latin America, 중남미
OECD countries: OECD countries, OECD 국가, OECD 회원국
World: world, worldwide, globally, 전 세계, 전세계, 세계
`

// gazetteer finds places in sentences.
type gazetteer struct {
	english map[string]string // in small letters → place
	korean  []koreanPlace     // longer forms first
	pattern *pattern.Pattern
}

type koreanPlace struct{ form, place string }

// newGazetteer reads placeNames.
func newGazetteer() *gazetteer {
	g := &gazetteer{english: map[string]string{}}
	var forms []string
	for line := range strings.Lines(placeNames) {
		place, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			continue
		}
		for _, f := range strings.Split(list, ",") {
			if f = strings.TrimSpace(f); hasHangul(f) {
				g.korean = append(g.korean, koreanPlace{f, place})
				continue
			}
			g.english[f] = place
			forms = append(forms, regexp.QuoteMeta(f))
		}
	}
	longest := func(a, b string) bool { return len(a) > len(b) }
	sort.SliceStable(forms, func(i, k int) bool { return longest(forms[i], forms[k]) })
	sort.SliceStable(g.korean, func(i, k int) bool { return longest(g.korean[i].form, g.korean[k].form) })
	names := strings.Join(forms, "|")
	g.pattern = pattern.New(`(?:\b(?:in|across|within|throughout|around)\s+(?:the\s+)?(?:whole\s+)?(` + names + `)(?:\b|\W|$))|(?:\b(` + names + `)(?:'s|’s)\s)|(?:\b(worldwide|globally)\b)|(?:^(?:The\s)?(` + names + `)\s(?:has|had|hosts?|hosted|received|admitted|counted|recorded|granted)\b)`)
	return g
}

func hasHangul(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Hangul, r) })
}

// PlaceNamed gives what a place is called in English, by any of its forms; what is
// no place that is known stays as it is.
func (f *Finder) PlaceNamed(name string) string {
	for form, place := range f.places.english {
		if strings.EqualFold(form, name) || strings.EqualFold(place, name) {
			return place
		}
	}
	for _, p := range f.places.korean {
		if p.form == name {
			return p.place
		}
	}
	return name
}

// placed is a place that a sentence names.
type placed struct {
	at    int
	place string
}

// in finds the places that a sentence says something of. Where people come from is
// none: 중국 출신, from Nepal.
func (g *gazetteer) in(s string) []placed {
	var out []placed
	for _, m := range g.pattern.FindAllStringSubmatchIndex(s, -1) {
		for k := 1; k < len(m)/2; k++ {
			if m[2*k] >= 0 {
				out = append(out, placed{m[2*k], g.english[s[m[2*k]:m[2*k+1]]]})
			}
		}
	}
	if hasHangul(s) {
		taken := make([]bool, len(s)+1)
		for _, p := range g.korean {
			for from := 0; ; {
				k := strings.Index(s[from:], p.form)
				if k < 0 {
					break
				}
				at, to := from+k, from+k+len(p.form)
				from = to
				if taken[at] || !standsAsPlace(s, at, to) {
					continue
				}
				for i := at; i < to; i++ {
					taken[i] = true
				}
				out = append(out, placed{at, p.place})
			}
		}
	}
	sort.SliceStable(out, func(i, k int) bool { return out[i].at < out[k].at })
	return out
}

// asPlace are the particles behind a place that make it one.
var asPlace = []string{"에서는", "에서의", "에서도", "에서", "에는", "에만", "에도", "에 ", "에\n", "의 ", "의\n", "내 ", "내에", "은 ", "는 ", "이 ", "가 ", " 내 ", " 전체", " 내에", " 지역", ",", " 체류", " 거주", " 인구", " 총인구"}

func standsAsPlace(s string, at, to int) bool {
	if r, _ := utf8.DecodeLastRuneInString(s[:at]); unicode.Is(unicode.Hangul, r) {
		return false
	}
	if s[at:to] == "국내" || s[at:to] == "우리나라" || strings.HasPrefix(s[at:to], "전") && strings.HasSuffix(s[at:to], "세계") {
		return true
	}
	for _, p := range asPlace {
		if strings.HasPrefix(s[to:], p) {
			return true
		}
	}
	return false
}

// placeOf gives the place of a figure: the last before it, else the only one of
// the sentence; "" where a sentence names several behind it.
func placeOf(all []placed, from int) string {
	last := ""
	for _, p := range all {
		if p.at < from {
			last = p.place
		}
	}
	if last == "" && len(all) > 0 {
		last = all[0].place
		for _, p := range all {
			if p.place != last {
				return ""
			}
		}
	}
	return last
}
