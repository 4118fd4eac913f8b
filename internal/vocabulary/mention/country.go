package mention

import (
	"strings"

	"naru/internal/vocabulary"
)

// place is a country that a text names; those other than Korea are numbered.
type place uint8

const (
	nowhere place = iota
	korea
	abroad // and all above
)

// placed is a country's name on a page, in bytes.
type placed struct {
	from, to int
	place    place
}

// countries are the names of countries and of their people, laws and authorities,
// a country a line, Korea first: those that works on migration to Korea and
// elsewhere speak of, and whose laws they cite.
const countries = `Korea;Korean;Republic of Korea;South Korea;South Korean;Koreans;Seoul;Busan;Incheon;Gyeonggi;Jeju;ROK;한국;대한민국;우리나라;국내
Japan;Japanese;일본
United States;American;Americans;U.S.;US Code;Congress;USC;미국
United Kingdom;British;Britain;England;Scotland;Wales;UK;영국
Canada;Canadian;Canadians;Ontario;Quebec;British Columbia;캐나다
Australia;Australian;Queensland;New South Wales;Commonwealth of Australia;호주;오스트레일리아
New Zealand;뉴질랜드
Germany;German;Federal Republic of Germany;독일
France;French;프랑스
Italy;Italian;이탈리아
Spain;Spanish;스페인
Netherlands;Dutch;네덜란드
Belgium;Belgian;벨기에
Sweden;Swedish;스웨덴
Norway;Norwegian;노르웨이
Denmark;Danish;덴마크
Finland;Finnish;핀란드
Switzerland;Swiss;스위스
Austria;Austrian;오스트리아
Ireland;Irish;Oireachtas;아일랜드
Poland;Polish;폴란드
Hungary;Hungarian;헝가리
Greece;Greek;그리스
Portugal;Portuguese;포르투갈
Bulgaria;Bulgarian;불가리아
Romania;Romanian;루마니아
Czech Republic;Czech;체코
Turkey;Turkish;Türkiye;튀르키예;터키
Russia;Russian;Russian Federation;러시아
Ukraine;Ukrainian;우크라이나
China;Chinese;중국
Hong Kong;홍콩
Taiwan;Taiwanese;대만
Singapore;Singaporean;싱가포르
Malaysia;Malaysian;말레이시아
Thailand;Thai;태국
Vietnam;Viet Nam;Vietnamese;베트남
Philippines;Philippine;Filipino;Filipinos;필리핀
Indonesia;Indonesian;인도네시아
Cambodia;Cambodian;캄보디아
Myanmar;Burma;Burmese;미얀마
Laos;라오스
Mongolia;Mongolian;몽골
India;Indian
Pakistan;Pakistani;파키스탄
Bangladesh;Bangladeshi;방글라데시
Sri Lanka;Sri Lankan;스리랑카
Nepal;Nepalese;Nepali;네팔
Maldives;Maldivian;몰디브
Bhutan;부탄
Uzbekistan;Uzbek;우즈베키스탄
Kazakhstan;Kazakh;카자흐스탄
Kyrgyzstan;Kyrgyz;키르기스스탄
Israel;Israeli;이스라엘
Lebanon;Lebanese;레바논
Jordan;Jordanian;요르단
Saudi Arabia;Saudi;사우디아라비아
Qatar;카타르
Egypt;Egyptian;이집트
South Africa;South African;남아프리카공화국
Kenya;Kenyan;케냐
Uganda;Ugandan;우간다
Tanzania;Tanzanian;탄자니아
Ethiopia;Ethiopian;에티오피아
Ghana;Ghanaian
Nigeria;Nigerian;나이지리아
Zambia;Zambian;잠비아
Zimbabwe;Zimbabwean;짐바브웨
Malawi;Malawian;말라위
Botswana;보츠와나
Namibia;Namibian;나미비아
Sierra Leone;시에라리온
Liberia;Liberian;라이베리아
Gambia;Gambian;감비아
Rwanda;Rwandan;르완다
Mauritius;모리셔스
Lesotho;레소토
Eswatini;Swaziland;에스와티니
Fiji;Fijian;피지
Papua New Guinea;파푸아뉴기니
Samoa;Samoan;사모아
Tonga;Tongan;통가
Vanuatu;바누아투
Solomon Islands;솔로몬제도
Kiribati;키리바시
Tuvalu;투발루
Nauru;나우루
Jamaica;Jamaican;자메이카
Barbados;바베이도스
Trinidad and Tobago;Trinidad;트리니다드토바고
Bahamas;바하마
Belize;벨리즈
Guyana;가이아나
Saint Lucia;St. Lucia;세인트루시아
Grenada;그레나다
Dominica;도미니카
Bermuda;버뮤다
Mexico;Mexican;멕시코
Brazil;Brazilian;브라질
Argentina;Argentine;아르헨티나
Chile;Chilean;칠레
Colombia;Colombian;콜롬비아
Peru;Peruvian;페루
Cyprus;Cypriot;키프로스
Malta;Maltese;몰타`

// addPlaces takes the names of countries into the tree.
func (f *Finder) addPlaces(s *scanner) {
	for n, line := range strings.Split(countries, "\n") {
		for _, name := range strings.Split(line, ";") {
			tokens := s.scan(name)
			if p, ok := patternOf(vocabulary.Form{Text: name}, 0, tokens); ok {
				p.owners, p.place = nil, korea+place(n)
				f.add(p)
			}
		}
	}
}

// A text is about Korea where more than this share of what it is written in are
// syllables of Hangul, or where it names Korea so often and no other country more.
const (
	hangulShare  = 0.15
	leastOfKorea = 3
	shortText    = 2 // pages, of which one name of Korea is enough
)

// atHome tells whether the pages of a document are about Korea or come from there.
func atHome(pages []page) bool {
	words, hangul := 0, 0
	named := map[place]int{}
	for _, p := range pages {
		words, hangul = words+p.words, hangul+p.hangul
		for _, at := range p.places {
			named[at.place]++
		}
	}
	if hangul > 0 && float64(hangul) >= hangulShare*float64(words+hangul) {
		return true
	}
	for at, n := range named {
		if at >= abroad && n > named[korea] {
			return false
		}
	}
	return named[korea] >= leastOfKorea || named[korea] > 0 && len(pages) <= shortText
}
