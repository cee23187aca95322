//! What people want to see of a metric beside its meaning: its usual units, and an example.

use crate::word::Metric;

/// How a metric usually looks in a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guide {
    /// Its units, the most usual one first.
    pub units: &'static str,
    /// A sentence with one of its figures in ⟦ ⟧.
    pub example: &'static str,
}

/// The guide to a metric.
pub const fn guide(metric: Metric) -> Guide {
    let (units, example) = match metric {
        Metric::Communities => ("个", "改造老旧小区⟦113个⟧。"),
        Metric::Households => ("户", "改造老旧小区113个、⟦3.7万户⟧。"),
        Metric::Residents => ("人", "改造老旧小区113个，惠及居民⟦十余万人⟧。"),
        Metric::Buildings => ("栋 幢", "改造老旧小区楼栋⟦342栋⟧。"),
        Metric::FloorArea => ("平方米", "改造老旧小区建筑面积⟦300.3万平方米⟧。"),
        Metric::Projects => ("个 项", "实施城建项目⟦52个⟧。"),
        Metric::Regions => ("个", "⟦84个⟧县（市、区）建立联席会议制度。"),
        Metric::Funding => ("元", "累计完成投资⟦45.1亿元⟧。"),
        Metric::FundingSubsidy => ("元", "争取中央补助资金⟦3.2亿元⟧。"),
        Metric::FundingLocal => ("元", "市财政投入⟦5000万元⟧。"),
        Metric::FundingBond => ("元", "发行专项债券⟦1.5亿元⟧。"),
        Metric::FundingLoan => ("元", "获得银行贷款⟦8亿元⟧。"),
        Metric::FundingPrivate => ("元", "吸引社会资本⟦2000万元⟧。"),
        Metric::Elevators => ("部 台", "加装电梯⟦230部⟧。"),
        Metric::ParkingSpaces => ("个", "新增停车位⟦4万余个⟧。"),
        Metric::ChargingEv => ("个 台", "新增电动汽车充电桩⟦2123个⟧。"),
        Metric::ChargingEbike => ("个 处", "新增电动自行车充电桩⟦1.2万个⟧。"),
        Metric::Charging => ("个 台", "新增充电桩⟦560个⟧。"),
        Metric::Pipelines => ("公里 米", "改造供水管网⟦86公里⟧。"),
        Metric::ServiceFacilities => ("个 处", "新增社区养老服务设施⟦35个⟧。"),
        Metric::SportsFacilities => ("个 张 套", "新增乒乓球台⟦120张⟧。"),
        Metric::PublicSpace => ("个 处 平方米", "建成口袋公园⟦18个⟧。"),
        Metric::Shantytown => ("套 户", "改造城市棚户区⟦27万套⟧。"),
        Metric::DilapidatedHousing => ("户 栋 套", "改造农村危房⟦1200户⟧。"),
        Metric::UrbanVillage => ("个 户", "实施城中村改造项目⟦26个⟧。"),
        Metric::PublicRental => ("套 户", "分配公租房⟦3500套⟧。"),
        Metric::AffordableRental => ("套", "筹集保障性租赁住房⟦204万套⟧。"),
        Metric::AffordableSale => ("套", "建设配售型保障性住房⟦800套⟧。"),
        Metric::RentSubsidy => ("户 元", "发放公租房租赁补贴⟦3011户⟧。"),
        Metric::OwnersCommittee => ("个", "成立业主委员会⟦412个⟧。"),
        Metric::PropertyManagement => ("个", "⟦230个⟧小区引进物业服务。"),
        Metric::StartRate => ("%", "开工率为⟦98%⟧。"),
        Metric::CompletionRate => ("%", "完工率⟦76%⟧。"),
        Metric::Satisfaction => ("%", "群众满意率为⟦96.3%⟧。"),
        Metric::Other => ("any", "新建厕所⟦15座⟧。"),
        Metric::Own(own) => (own.units.as_str(), own.example.as_str()),
    };
    Guide { units, example }
}
