use std::io::Write;
fn main() {
    let mut out = std::io::BufWriter::new(std::io::stdout());
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).unwrap();
        let release = oldcomm::release::Release::of(&text, Default::default());
        let x = oldcomm::extract::extract(&release);
        let ch = |b: usize| text[..b].chars().count();
        let show = std::env::var("REFUSED").is_ok();
        if show { for r in &x.refusals { println!("{}\t{}\t{}", r.reason, &text[r.span.clone()], { let a=oldcomm::mention::floor(&text, r.span.start.saturating_sub(24)); let b=oldcomm::mention::ceil(&text,(r.span.end+24).min(text.len())); text[a..b].replace('\n',"/") }); } continue; }
        for f in &x.figures {
            let s = |o: &Option<String>| serde_json::to_string(o).unwrap();
            let m = |o: Option<oldcomm::figure::Moment>| serde_json::to_string(&o.map(|x| x.to_string())).unwrap();
            writeln!(out, "{{\"source\":{:?},\"id\":{},\"metric\":\"{}\",\"label\":{},\"stage\":\"{}\",\"kind\":\"{}\",\"value\":{},\"value_max\":{},\"unit\":\"{}\",\"bound\":\"{}\",\"region\":{},\"area\":{},\"from\":{},\"to\":{},\"part_of\":{},\"raw\":{},\"start\":{},\"end\":{}}}",
                path, f.id, f.metric, serde_json::to_string(&f.label).unwrap(), f.stage, f.kind, f.value.normalize(), f.value_max.map_or("null".into(), |v| v.normalize().to_string()), f.unit, f.bound, s(&f.region), s(&f.area), m(f.period.from), m(f.period.to), f.part_of.map_or("null".into(), |v| v.to_string()), serde_json::to_string(&text[f.span.clone()]).unwrap(), ch(f.span.start), ch(f.span.end)).unwrap();
        }
    }
}
