package names

import "strings"

// surnameTable lists Korean family names, the commonest first (census of 2015),
// each with the Latin spellings in use: Revised, McCune-Reischauer without its
// marks, and those that people print on their cards.
const surnameTable = `김 kim gim ghim keem
이 lee yi i rhee ri li rhie rhi lih ree yee leigh
박 park pak bak bahk pahk bark parc
최 choi choe choy chwe choie tchoi
정 jung jeong chung cheong chong joung jong jeung choung
강 kang gang khang
조 cho jo joe joh
윤 yoon yun youn yune
장 jang chang zhang
임 lim im yim rim leem eem ihm
한 han hahn hann
오 oh o
서 seo suh so seoh sur
신 shin sin sinn shinn
권 kwon gwon kweon kwun gweon
황 hwang whang
안 ahn an
송 song
류 ryu yoo yu ryoo lyu lyou ryou you
전 jeon chun jun chon jeun cheon
홍 hong
고 ko go koh goh
문 moon mun
양 yang
손 son sohn
배 bae pae bai pai
백 baek paik paek baik back beak
허 heo hur huh ho her hu
유 yoo yu you yuh ryu
남 nam
심 shim sim
노 noh no roh rho
하 ha hah
곽 kwak gwak kwack
성 sung seong song
차 cha char
주 joo ju chu choo
우 woo wu u
구 koo gu ku goo
민 min minn
진 jin chin
나 na ra la nah
지 ji chi jee
엄 eom um uhm om
채 chae chai
원 won weon
천 cheon chun chon chen
방 bang pang
공 kong gong
현 hyun hyeon hyon
함 ham hahm
변 byun byeon pyon byon pyun
염 yeom yum youm yom
여 yeo yuh yo
추 choo chu
도 do to doh
소 so soh
석 seok suk sok
선 sun seon son sunn
설 seol sul sol
마 ma mah
길 gil kil
연 yeon youn yon
위 wi wee
표 pyo
명 myung myeong myong
기 ki gi kee
반 ban pan bahn
라 ra la
왕 wang
금 keum geum kum
옥 ok ock oak
육 yuk yook youk
인 in ihn
맹 maeng
제 je jae che
모 mo
탁 tak
국 kook kuk guk gook
어 eo uh uo
은 eun
편 pyun pyeon
용 yong
예 ye yeh
경 kyung gyeong kyeong
봉 bong
사 sa
부 boo bu
가 ka ga
복 bok
태 tae
목 mok
형 hyung hyeong
피 pi
두 doo du
감 kam gam
음 eum
빈 bin
동 dong
온 on
호 ho
범 bum beom
좌 jwa
팽 paeng
승 seung
간 kan gan
상 sang
갈 gal kal
단 dan
견 kyun gyeon
당 dang
남궁 namgung namkoong namgoong namkung namgong
황보 hwangbo hwangpo whangbo
제갈 jegal chegal jekal
사공 sagong sakong
선우 sunwoo seonu sunoo seonwoo sonu sunu
서문 seomun seomoon suhmoon
독고 dokgo dokko tokko
동방 dongbang tongbang`

// family is one Korean family name.
type family struct {
	hangul string
	rank   int // 0 is the commonest
}

// surnames finds family names by their spellings.
type surnames struct {
	byHangul map[string]family
	byLatin  map[string][]family
}

// koreanFamilies reads the table.
func koreanFamilies() surnames {
	s := surnames{byHangul: map[string]family{}, byLatin: map[string][]family{}}
	for rank, line := range strings.Split(surnameTable, "\n") {
		words := strings.Fields(line)
		f := family{words[0], rank}
		s.byHangul[f.hangul] = f
		for _, w := range words[1:] {
			s.byLatin[w] = append(s.byLatin[w], f)
		}
	}
	return s
}

// families is the table; it never changes.
var families = koreanFamilies()

// doubled are the spellings of one family name on either side of the border, and
// before and after the rule of initial sounds: 류 and 유.
var doubled = map[string]string{"류": "유", "림": "임", "리": "이", "로": "노", "라": "나", "려": "여", "량": "양"}

// modern gives a family name as the rule of initial sounds writes it.
func modern(hangul string) string {
	if m, ok := doubled[hangul]; ok {
		return m
	}
	return hangul
}
