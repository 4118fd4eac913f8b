package mention

import "strings"

// particles are what may stand behind a noun of two syllables without making
// another word of it. Where two stand together the pair is listed.
var particles = func() map[string]bool {
	m := map[string]bool{}
	for _, p := range strings.Fields(`은 는 이 가 을 를 의 에 로 와 과 도 만 들 나 란 라 며 및 등 인 고 요 적
		에서 에게 으로 로서 로써 까지 부터 보다 처럼 마다 조차 마저 밖에 이나 이란 이라 이며 이고 이다 이든 라는 라고 로의 로는 로도 에는 에도 에의 와의 과의 만을 만이 만의
		들이 들은 들을 들의 들과 들도 들에 에서는 에서의 에서도 에게는 에게도 에게서 으로서 으로써 으로의 으로는 으로도 으로부터 로부터 들에게 들에게는 들로 이라는 이라고 까지의 까지는 부터의
		이었다 였다 이지만 이므로 이면 이라면 뿐만 뿐 이자 이나마 간 별 내 외 시 측`) {
		m[p] = true
	}
	return m
}()

// verbs are what makes a verb of a noun: 귀화하다, 추방되다.
var verbs = []string{"하", "한", "할", "함", "해", "했", "되", "된", "될", "됨", "됐", "돼", "시키", "시킨", "받", "당"}

// isParticle tells whether a word goes on behind a noun as the noun's own.
func isParticle(rest string) bool {
	if particles[rest] {
		return true
	}
	for _, v := range verbs {
		if strings.HasPrefix(rest, v) {
			return true
		}
	}
	return false
}
